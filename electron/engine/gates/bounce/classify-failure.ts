import type { BounceFailure } from './bounce-report';
import { bounceClasses, delayWords } from './bounce-words';

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
  const diagnostic = oneLine(failure.diagnostic);
  const report = oneLine(failure.text);
  const said = findStatus(diagnostic);
  const vague = failure.status === null || /^[45]\.(?:0|\d{1,3})\.0$/.test(failure.status);
  const replied = /(?<![\d.])[45]\d\d[ -]\(?#?([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(diagnostic)?.[1];
  const reported = vague ? (said ?? findStatus(report) ?? failure.status) : failure.status;
  // What the other server replied is closer to the cause than what our side made of it, unless it is the vaguer one.
  const status = replied !== undefined && !replied.endsWith('.0') ? replied : reported;
  const code = findCode(diagnostic) ?? findCode(report);
  const inDiagnostic = bounceClasses.find((each) => each.words.test(diagnostic));
  const byNumber = kindOfStatus(status);
  const meant =
    inDiagnostic ??
    (byNumber !== null && replied !== undefined ? undefined : bounceClasses.find((each) => each.words.test(report)));
  const delayed =
    failure.delayed ||
    status?.startsWith('4') === true ||
    (code !== null && code < 500 && status?.startsWith('5') !== true);
  const base = { address: failure.address, status, code, diagnostic: diagnostic.trim() };
  if (delayed) return { ...base, kind: meant?.kind === 'policy' ? 'policy' : 'soft' };
  const phase = phaseOf(
    inDiagnostic === undefined ? report : `${diagnostic} ${report.includes('MAIL FROM') ? '' : report}`,
  );
  if (meant !== undefined) {
    // "User unknown" after the whole mail was taken is often a recipient's filter that does not say so, and after
    // MAIL FROM it is about the sender; in both cases the address may well live, and a live lead must not be lost.
    const kind =
      meant.kind === 'hard' && phase === 'data'
        ? 'soft'
        : meant.kind === 'hard' && phase === 'sender'
          ? 'policy'
          : meant.kind;
    return { ...base, kind, status: status ?? (phase === null ? meant.status : null) };
  }
  if (byNumber !== null) return { ...base, kind: byNumber };
  return { ...base, kind: 'soft', status: status ?? (delayWords.test(report) ? '4.4.7' : null) };
};

const oneLine = (text: string): string => text.slice(0, 6_000).replace(/\s+/g, ' ');

/** In which phase of the SMTP dialogue the refusal came, when the report says it. */
const phaseOf = (text: string): 'sender' | 'data' | null => {
  if (
    /(?:reply to|after|response to|did not like our) (?:the )?(?:end of data|final data|data command|data terminat)|after end of (?:data|message)|while sending (?:the )?(?:message|data) (?:body|content)/i.test(
      text,
    )
  )
    return 'data';
  // A transcript: the refusal belongs to the command above it, and "503 need RCPT" below DATA is only its echo.
  if (
    !/need rcpt|no valid recip|>>> RCPT to:.{1,200}?<<< [45]\d\d/i.test(text) &&
    />>> (?:DATA|\.) (?:<<< [23]\d\d.{0,200} )?<<< 5(?!03|54)\d\d/i.test(text)
  )
    return 'data';
  if (/(?:reply to|after|did not like our) (?:the )?mail from/i.test(text)) return 'sender';
  return null;
};

const kindOfStatus = (status: string | null): 'hard' | 'soft' | 'policy' | null => {
  if (status === null) return null;
  if (/^5\.1\.(?:0|1|2|3|6|10)$|^5\.4\.(?:4|310)$|^5\.7\.27$/.test(status)) return 'hard';
  if (/^5\.7\.\d+$|^5\.1\.[78]$/.test(status)) return 'policy';
  return null;
};
