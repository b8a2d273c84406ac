import { z } from 'zod';
import { faultWords } from '../fault-words';
import { ReadError, type ReadProblem } from '../reader';
import { isTlsFault, tlsReason } from './is-tls-fault';

/** What imapflow and Node put on the errors they throw, as far as we look at it. */
const thrown = z.object({
  message: z.string().catch('unknown error'),
  code: z.string().optional().catch(undefined),
  authenticationFailed: z.boolean().optional().catch(undefined),
  tlsFailed: z.boolean().optional().catch(undefined),
  serverResponseCode: z.string().optional().catch(undefined),
  responseStatus: z.string().optional().catch(undefined),
  responseText: z.string().optional().catch(undefined),
  throttleReset: z.number().optional().catch(undefined),
});

/** Without a word from the server about when, an account that is throttled is left alone this long. */
const defaultThrottleMs = 60_000;

/** Response codes of RFC 5530 and providers that mean "later", also when they come as the answer to a login. */
const temporaryCodes = new Set(['UNAVAILABLE', 'INUSE', 'SERVERBUG', 'CONTACTADMIN']);
const throttleCodes = new Set(['LIMIT', 'OVERQUOTA', 'THROTTLED']);
const throttleWords = /too many|rate limit|throttl|bandwidth|try again later/i;

const classify = (error: unknown, server: string): ReadProblem => {
  const parsed = thrown.safeParse(error);
  if (!parsed.success) return { kind: 'unreachable', message: `${server}: ${String(error)}` };
  const e = parsed.data;
  const said = e.responseText ?? e.message;
  const serverCode = e.serverResponseCode?.toUpperCase() ?? '';
  if (e.code === 'ETHROTTLE' || throttleCodes.has(serverCode) || (e.responseStatus && throttleWords.test(said))) {
    const retryAfterMs = e.throttleReset ?? defaultThrottleMs;
    return { kind: 'rate_limited', retryAfterMs, message: `${server} asks to slow down: ${said}` };
  }
  // A login that failed because the server's own user database is down must not read "wrong password".
  if (temporaryCodes.has(serverCode)) return { kind: 'unreachable', message: `${server} is not available: ${said}` };
  if (e.authenticationFailed) return { kind: 'auth', message: `${server} refused the login: ${said}` };
  if (e.tlsFailed || isTlsFault(e.code)) {
    return {
      kind: 'refused',
      message: `No secure connection to ${server}: ${faultWords(e.code) ?? tlsReason(e.message)}`,
    };
  }
  if (e.responseStatus === 'NO' || e.responseStatus === 'BAD') {
    return { kind: 'refused', message: `${server} refused a command: ${said}` };
  }
  return { kind: 'unreachable', message: `${server} cannot be reached: ${faultWords(e.code) ?? e.message}` };
};

/**
 * Turns whatever an IMAP connection threw into what the scheduler understands.
 *
 * @param error what was thrown; a ReadError passes unchanged.
 * @param server `host:port`, named in the sentence a person reads.
 */
export const toReadError = (error: unknown, server: string): ReadError =>
  error instanceof ReadError ? error : new ReadError(classify(error, server));
