import { describe, expect, it } from 'vitest';
import { smtpOutcome } from './smtp-outcome';

const failure = (code: string, response?: string) =>
  Object.assign(new Error('failed'), {
    code,
    ...(response === undefined ? {} : { response, responseCode: Number(response.slice(0, 3)) }),
  });

describe('smtpOutcome before the final dot', () => {
  it.each([
    ['EENVELOPE', '550 5.1.1 No such person', false, '5.1.1'],
    ['EENVELOPE', '450-4.2.0 Come\n450 4.2.0 back later', true, '4.2.0'],
    ['EENVELOPE', '554 No', false, '554'],
    ['EAUTH', '535 5.7.8 Wrong', false, 'auth'],
    ['EAUTH', '454 4.7.0 Try later', true, 'auth'],
    ['ECONNECTION', '421 4.3.2 Closing', true, '4.3.2'],
    ['ECONNECTION', undefined, true, 'connection_lost'],
    ['ETIMEDOUT', undefined, true, 'connection_lost'],
    ['ESTREAM', undefined, true, 'not_handed_over'],
    ['ETLS', undefined, false, 'tls'],
    ['EMESSAGE', undefined, false, 'too_large'],
  ])('is a refusal: %s %s', (code, response, retry, reported) => {
    expect(smtpOutcome(failure(code, response), false)).toMatchObject({ kind: 'refused', retry, code: reported });
  });
});

describe('smtpOutcome after it', () => {
  it('believes a plain answer to the dot', () => {
    expect(smtpOutcome(failure('EMESSAGE', '554 5.7.1 Spam'), true)).toMatchObject({ kind: 'refused', retry: false });
    expect(smtpOutcome(failure('EMESSAGE', '451 4.3.0 Later'), true)).toMatchObject({ kind: 'refused', retry: true });
  });

  it.each([
    ['ECONNECTION', undefined],
    ['ETIMEDOUT', undefined],
    ['ESOCKET', undefined],
    ['EPROTOCOL', undefined],
    ['ECONNECTION', '421 4.3.2 Closing'],
    ['EMESSAGE', '421 4.3.2 Closing'],
    // The line broke in the middle of an answer: half a refusal is none.
    ['ECONNECTION', '550 5.7.1 No'],
  ])('does not know after %s %s', (code, response) => {
    expect(smtpOutcome(failure(code, response), true).kind).toBe('uncertain');
  });

  it('does not know after something that is no error of the connection', () => {
    expect(smtpOutcome('gone', true).kind).toBe('uncertain');
  });
});
