import { describe, expect, it } from 'vitest';
import { redactLine } from './redact-line';

describe('a redacted line', () => {
  it.each([
    ['[1/67] Lead: Dana Okafor (dana@northwind.example)', '[1/67] Lead: (name hidden)'],
    ['       Lead: Dana (Acme) Okafor (dana@northwind.example)', '       Lead: (name hidden)'],
    ['         Reason: "Dana asks for a call"', '         Reason: (hidden)'],
    ['       Slack DM: SENT to ruth@brightwater.example', '       Slack DM: SENT to (address hidden)'],
    [
      '       Slack DM: UNCERTAIN (timeout) to ruth@brightwater.example',
      '       Slack DM: UNCERTAIN (timeout) to (address hidden)',
    ],
    ['       Decision: NEEDS_REVIEW (0.82 < 0.90)', '       Decision: NEEDS_REVIEW (0.82 < 0.90)'],
    ['       Message: 4f6b1f0e-5d0e-4a57-9a3c-0b8f5a2d7c11', '       Message: 4f6b1f0e-5d0e-4a57-9a3c-0b8f5a2d7c11'],
  ])('%s', (line, hidden) => expect(redactLine(line)).toBe(hidden));
});
