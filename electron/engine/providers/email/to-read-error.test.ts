import { describe, expect, it } from 'vitest';
import { ReadError } from '../reader';
import { toReadError } from './to-read-error';

const thrown = (fields: Record<string, unknown>) => Object.assign(new Error('Command failed'), fields);
const kindOf = (error: unknown) => toReadError(error, 'imap.lead.example:993').problem.kind;

describe('toReadError', () => {
  it.each([
    ['a refused password', { authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' }, 'auth'],
    [
      'a login while the server cannot look anyone up',
      { authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' },
      'unreachable',
    ],
    [
      'too many connections',
      { authenticationFailed: true, responseStatus: 'NO', responseText: 'Too many simultaneous connections.' },
      'rate_limited',
    ],
    ['a server limit', { responseStatus: 'NO', serverResponseCode: 'LIMIT' }, 'rate_limited'],
    ['a mailbox that is not there', { responseStatus: 'NO', responseText: 'Mailbox does not exist' }, 'refused'],
    ['a certificate that does not match', { tlsFailed: true }, 'refused'],
    ['a certificate nobody vouches for', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'refused'],
    ['a certificate that has run out', { code: 'CERT_HAS_EXPIRED' }, 'refused'],
    ['nobody listening', { code: 'ECONNREFUSED' }, 'unreachable'],
    ['a name that does not resolve', { code: 'ENOTFOUND' }, 'unreachable'],
    ['a line that broke', { code: 'EConnectionClosed' }, 'unreachable'],
  ])('reads %s', (_what, fields, kind) => {
    expect(kindOf(thrown(fields))).toBe(kind);
  });

  it('keeps the time a provider asks for', () => {
    expect(toReadError(thrown({ code: 'ETHROTTLE', throttleReset: 90_000 }), 's').problem).toMatchObject({
      kind: 'rate_limited',
      retryAfterMs: 90_000,
    });
  });

  it('passes its own kind on unchanged, and survives what is no error at all', () => {
    const error = new ReadError({ kind: 'refused', message: 'no' });
    expect(toReadError(error, 's')).toBe(error);
    expect(kindOf(undefined)).toBe('unreachable');
  });

  it('names the server in the sentence, and says nothing about the network', () => {
    expect(toReadError(thrown({ code: 'ECONNREFUSED' }), 'imap.lead.example:993').message).toBe(
      'imap.lead.example:993 cannot be reached: nothing answers there',
    );
  });
});
