import type { BounceFailure } from './bounce';
import { failureClasses } from './failure-classes';
import { findCode, findStatus, mostPrecise, quotedReply } from './read-reply-codes';
import { delayWords } from './report-signs';

/**
 * What a failure means: the system's words decide over its number, because many systems give 5.0.0 or 5.7.1 to everything; the number decides where
 * the words say nothing (RFC 3463). An address is hard only when it or its domain does not exist, has moved or takes no mail, and never when its
 * witnesses contradict each other: a live lead must not be lost.
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
  // What the other server replied is closer to the cause than what our side made of it, unless it is the vaguer one.
  const replied =
    quotedReply(diagnostic)?.status ??
    /(?<![\d.])[45]\d\d[ -]\(?#?([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(diagnostic)?.[1] ??
    null;
  const status = mostPrecise(replied, failure.status, findStatus(diagnostic), failedOnly(findStatus(report)));
  const code = findCode(diagnostic) ?? findCode(report);
  const inDiagnostic = failureClasses.find((each) => each.words.test(diagnostic));
  const byNumber = kindOfStatus(status);
  const meant =
    inDiagnostic ??
    (byNumber !== null && replied !== null ? undefined : failureClasses.find((each) => each.words.test(report)));
  const delayed =
    failure.delayed ||
    status?.startsWith('4') === true ||
    (code !== null && code < 500 && status?.startsWith('5') !== true);
  const base = { address: failure.address, status, code, diagnostic: diagnostic.trim() };
  if (delayed)
    return {
      ...base,
      kind: meant?.kind === 'policy' ? 'policy' : 'soft',
      why:
        meant === undefined || meant.kind === 'hard'
          ? 'not yet, their system keeps trying or gave up for now'
          : meant.why,
    };
  const phase = phaseOf(
    inDiagnostic === undefined ? report : `${diagnostic} ${report.includes('MAIL FROM') ? '' : report}`,
  );
  if (meant !== undefined) {
    // The sentence for people says that it is full, the field that nobody is there: one of them is about another address.
    const told =
      meant.kind === 'hard' && inDiagnostic !== undefined
        ? failureClasses.find((each) => each.words.test(report))
        : undefined;
    if (told?.status === '5.2.2') return { ...base, kind: 'soft', why: told.why };
    const kind = meant.kind === 'hard' ? certain({ phase, status, text: `${diagnostic} ${report}` }) : meant.kind;
    return {
      ...base,
      kind,
      why: kind === meant.kind ? meant.why : (doubts[kind] ?? meant.why),
      status: status ?? (phase === null || phase === 'recipient' ? meant.status : null),
    };
  }
  if (byNumber !== null)
    return phase === 'sender' && byNumber === 'hard'
      ? { ...base, kind: 'policy', why: 'the sender was refused' }
      : { ...base, kind: byNumber, why: whyOfStatus(status, whyOfKind[byNumber]) };
  const late = delayWords.test(report);
  return {
    ...base,
    kind: 'soft',
    why: late ? 'their system gave up or keeps trying' : whyOfStatus(status),
    status: status ?? (late ? '4.4.7' : null),
  };
};

const whyOfKind = {
  hard: 'the address does not exist or takes no mail',
  soft: 'it may work later',
  policy: 'the mail was refused by a policy',
} as const;
/** What the number says where the words say nothing: subject and detail of RFC 3463, in plain English. */
const whyOfStatus = (status: string | null, otherwise = 'no reason is given'): string => {
  const detail = status?.slice(2) ?? '';
  return reasons[detail] ?? reasons[detail.replace(/\.\d+$/, '')] ?? otherwise;
};
const reasons: Readonly<Record<string, string>> = {
  '1.1': 'the address does not exist',
  '1.2': 'the domain does not exist',
  '1.3': 'the address is not written as one',
  '1.6': 'the person has moved',
  '1.10': 'the domain takes no mail',
  '1.8': 'the sender address was refused',
  '2.1': 'the account is disabled for now',
  '2.2': 'the mailbox is full',
  '2.3': 'the message was too big',
  '2': 'something is wrong with the mailbox',
  '3.4': 'the message was too big',
  '3': 'something is wrong with their mail system',
  '4.1': 'their server did not answer',
  '4.4': 'their server could not be found',
  '4.6': 'the mail went in circles',
  '4.7': 'their system gave up after trying',
  '4': 'the network or the route failed',
  '5': 'the two servers did not understand each other',
  '6': 'their system cannot read the message',
  '7': 'a policy refused it',
};
const doubts: Readonly<Partial<Record<string, string>>> = {
  soft: 'it was refused after the whole mail was taken, which filters do too',
  policy: 'the sender was refused',
};

/**
 * Whether "no such user" holds. After the whole mail was taken it is often a recipient's filter that does not say so, unless the status
 * names the address (x.1.x); after MAIL FROM it is about the sender; beside the status of a mailbox that is disabled (5.2.1) or of a policy (5.7.1) it counts only as the answer
 * to RCPT TO.
 */
const certain = (failure: { phase: Phase; status: string | null; text: string }): 'hard' | 'soft' | 'policy' => {
  const { phase, status } = failure;
  const names = status !== null && /^5\.1\./.test(status);
  if (phase === 'sender') return 'policy';
  if (phase === 'data' && !names) return 'soft';
  if (status !== null && /^5\.(?:2\.1|7\.1)$/.test(status) && phase !== 'recipient') return 'soft';
  return 'hard';
};

const failedOnly = (status: string | null): string | null => (status?.startsWith('2') === true ? null : status);

const oneLine = (text: string): string => text.slice(0, 6_000).replace(/[^\S ]\s*| \s+/g, ' ');

type Phase = 'sender' | 'recipient' | 'data' | null;

/** In which phase of the SMTP dialogue the refusal came, when the report says it. */
const phaseOf = (text: string): Phase => {
  if (
    /(?:reply to|after|response to|did not like our) (?:the )?(?:end of data|final data|data command|data terminat)|after end of (?:data|message)|while sending (?:the )?(?:message|data) (?:body|content)/i.test(
      text,
    )
  )
    return 'data';
  if (/(?:reply to|after|did not like our) (?:the )?mail from/i.test(text)) return 'sender';
  if (
    /(?:reply to|after|response to|did not like our) (?:the )?rcpt|rcpt to:? ?<.{1,200}?[45]\d\d|\[rcpt_to\]|does not like recipient|after rcpt/i.test(
      text,
    )
  )
    return 'recipient';
  // A transcript: the refusal belongs to the command above it, and "503 need RCPT" below DATA is only its echo.
  if (
    !/need rcpt|no valid recip|valid rcpt|rcpt.{0,40}rejected/i.test(text) &&
    />>> (?:DATA|\.) (?:<<< [23]\d\d.{0,200} )?<<< 5(?!03|54)\d\d/i.test(text)
  )
    return 'data';
  return null;
};

const kindOfStatus = (status: string | null): 'hard' | 'soft' | 'policy' | null => {
  if (status === null) return null;
  if (/^5\.1\.(?:0|1|2|3|6|10)$|^5\.4\.(?:4|310)$|^5\.7\.27$/.test(status)) return 'hard';
  if (/^5\.7\.\d+$|^5\.1\.[78]$/.test(status)) return 'policy';
  return null;
};
