import { describe, expect, it } from 'vitest';
import { detectAutoReply } from './detect-auto-reply';

const kindOf = (text: string): string | null =>
  detectAutoReply({
    mail: {
      subject: 'Automatic reply: Routes',
      headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
      from: { name: 'Dana Okafor', email: 'dana@northwind.example' },
      calendar: [],
    },
    text,
    at: Date.UTC(2026, 4, 4, 9),
  })?.kind ?? null;

describe('what somebody left', () => {
  it('a thing left somewhere is no departure', () => {
    for (const text of [
      'I have left the laptop at home on purpose and am back on 11 May. Anything urgent: call the depot.',
      'I have left my phone with a colleague and am out of the office until 11 May.',
    ])
      expect(kindOf(text), text).not.toBe('left_company');
  });

  it('a company, a team or a post is', () => {
    for (const text of [
      'I have left the company. Please contact Ben at ben@northwind.example.',
      'I have left my position at Northwind. Please contact ben@northwind.example.',
      'Dana has left Northwind. Please write to ben@northwind.example, who has taken on her role.',
      'Dana left our team at the end of April. For orders contact ben@northwind.example.',
    ])
      expect(kindOf(text), text).toBe('left_company');
  });
});
