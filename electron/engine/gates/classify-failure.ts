import { bounceClasses, delayWords } from './bounce-words';
import type { BounceFailure } from './detect-bounce';

/** An enhanced status (RFC 3463) in a text; numbers that belong to an IP address or a version are none. */
export const findStatus = (text: string): string | null => {
  const source = text.slice(0, 20_000);
  const marked = /(?:\b[245]\d\d[ \-,:]{1,3}\(?#?|#|status[:= ]{1,3}|\()([245]\.\d{1,3}\.\d{1,3})(?![\d.])/i.exec(
    source,
  )?.[1];
  if (marked !== undefined) return marked;
  return /(?<![\d.\w-])([245]\.[0-7]\.\d{1,3})(?![\d.]|\.\d)/.exec(source)?.[1] ?? null;
};

/** An SMTP reply code in a text: a line's or a sentence's first number, 4xx or 5xx (2xx for deliveries). */
export const findCode = (text: string): number | null => {
  const source = text.slice(0, 20_000);
  const withStatus = /(?<![\d.])([245][0-5]\d)[ \-,:]{1,3}\(?#?[245]\.\d{1,3}\.\d{1,3}/.exec(source)?.[1];
  const marked = /(?:^|[\s:;"“(<>|'-])([45][0-5]\d)(?:[ -]|:\s|$)(?=[\s\S]{0,3}[^\d\s]|$)/m.exec(source)?.[1];
  const found = withStatus ?? marked;
  return found === undefined ? null : Number(found);
};

/**
 * What a failure means: the system's words decide over its number, because many systems give 5.0.0 or 5.7.1 to everything; the number decides where
 * the words say nothing. An address is hard only when it or its domain does not exist, has moved or takes no mail.
 */
export const classifyFailure = (failure: {
  address: string;
  status: string | null;
  diagnostic: string;
  /** The whole report, for systems whose fields say nothing. */
  text: string;
  delayed: boolean;
}): BounceFailure => {
  const diagnostic = failure.diagnostic.slice(0, 3_000);
  const said = findStatus(diagnostic);
  const vague = failure.status === null || /^[45]\.(?:0|\d{1,3})\.0$/.test(failure.status);
  const status = vague ? (said ?? failure.status ?? findStatus(failure.text)) : failure.status;
  const code = findCode(diagnostic) ?? findCode(failure.text);
  const meant =
    bounceClasses.find((each) => each.words.test(diagnostic)) ??
    bounceClasses.find((each) => each.words.test(failure.text.slice(0, 6_000)));
  const delayed =
    failure.delayed ||
    status?.startsWith('4') === true ||
    (code !== null && code < 500 && status?.startsWith('5') !== true);
  const base = { address: failure.address, status, code, diagnostic: diagnostic.trim() };
  const byNumber = kindOfStatus(status);
  if (delayed) return { ...base, kind: meant?.kind === 'policy' ? 'policy' : 'soft' };
  if (meant !== undefined) return { ...base, kind: meant.kind, status: status ?? meant.status };
  if (byNumber !== null) return { ...base, kind: byNumber };
  return { ...base, kind: 'soft', status: status ?? (delayWords.test(failure.text) ? '4.4.7' : null) };
};

const kindOfStatus = (status: string | null): 'hard' | 'soft' | 'policy' | null => {
  if (status === null) return null;
  if (/^5\.1\.(?:0|1|2|3|6|10)$|^5\.4\.(?:4|310)$|^5\.7\.27$/.test(status)) return 'hard';
  if (/^5\.7\.\d+$|^5\.1\.[78]$/.test(status)) return 'policy';
  return null;
};
