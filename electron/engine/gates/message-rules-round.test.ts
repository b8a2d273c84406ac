import { describe, expect, it } from 'vitest';
import { isAcknowledgementOnly } from './acknowledgement/is-acknowledgement-only';
import { detectCallRequest } from './call-request/detect-call-request';
import { detectInstruction } from './detect-instruction';
import { findSchedulingLink } from './find-scheduling-link';
import {
  acknowledgementRound,
  callRequestRound,
  instructionRound,
  schedulingLinkRound,
} from './message-rules-round.cases';

describe.each([
  ['instructions to a model', instructionRound, (text: string) => detectInstruction(text) !== null],
  ['scheduling links', schedulingLinkRound, (text: string) => findSchedulingLink(text) !== null],
  ['acknowledgements', acknowledgementRound, (text: string) => isAcknowledgementOnly(text, ['Dana Okafor'])],
  [
    'call requests',
    callRequestRound,
    (text: string) => Boolean(detectCallRequest({ text, signaturePhones: [] })?.number),
  ],
] as const)('%s, a round of unseen messages', (_name, { yes, no }, judge) => {
  it('finds at least 90 %', () => {
    const missed = yes.filter((text) => !judge(text));
    expect(1 - missed.length / yes.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
  it('takes nothing else for one', () => {
    expect(no.filter((text) => judge(text))).toEqual([]);
  });
});
