import { ReadError } from '../reader';
import type { LookupOutcome, Outgoing, Sender, SendOutcome } from '../sender';
import { type InstantlyAccount, type InstantlyApi, toInstantlyApi } from './create-instantly-api';
import { explainRefusal } from './explain-instantly';
import { type InstantlyEmail, instantlyEmail } from './instantly-wire';
import { listPages, pageSize } from './list-pages';
import { carriesBody, toReplyHtml } from './reply-body';
import { directionOf } from './to-remote-message';

/** Clocks of ours and theirs may differ by this much. */
const clockSkewMs = 5 * 60_000;
const lookupPages = 10;

const lower = (email: string): string => email.trim().toLowerCase();

const refused = (code: string, message: string): SendOutcome => ({
  kind: 'refused',
  retry: false,
  retryAfterMs: null,
  code,
  message,
});

/** Whom Instantly would answer: it takes no recipient for a reply, only the message replied to. */
const answersTo = (email: InstantlyEmail): string[] =>
  [email.from_address_email, email.from_address_json?.[0]?.address, email.reply_to]
    .filter((address) => address !== null && address !== undefined && address.trim() !== '')
    .map((address) => lower(address ?? ''));

/** A failed read before anything was sent: proven unsent, so it may be tried again unless Instantly will say no again. */
const notYet = (answer: Exclude<Awaited<ReturnType<InstantlyApi['once']>>, { kind: 'ok' }>): SendOutcome => {
  if (answer.kind === 'lost')
    return {
      kind: 'refused',
      retry: true,
      retryAfterMs: null,
      code: answer.code,
      message: `Instantly could not be asked: ${answer.message}.`,
    };
  return {
    kind: 'refused',
    retry: answer.status === 429,
    retryAfterMs: answer.retryAfterMs,
    code: `http_${answer.status}`,
    message: explainRefusal(answer),
  };
};

/** Reads what POST /emails/reply came to. */
const readReply = (answer: Awaited<ReturnType<InstantlyApi['once']>>): SendOutcome => {
  if (answer.kind === 'ok') {
    const email = instantlyEmail.pick({ id: true }).safeParse(answer.value);
    if (email.success) return { kind: 'sent', providerId: email.data.id, acceptance: 'accepted' };
    return {
      kind: 'uncertain',
      code: 'unreadable_answer',
      message: 'Instantly answered without naming the reply it made.',
    };
  }
  if (answer.kind === 'refused') return notYet(answer);
  if (answer.unsent)
    return {
      kind: 'refused',
      retry: true,
      retryAfterMs: null,
      code: answer.code,
      message: `Instantly cannot be reached: ${answer.message}.`,
    };
  return {
    kind: 'uncertain',
    code: answer.code,
    message: `The reply was handed to Instantly, and no clear answer came: ${answer.message}.`,
  };
};

const send = async (
  api: InstantlyApi,
  message: Outgoing,
  handedOff: () => void,
  signal: AbortSignal,
): Promise<SendOutcome> => {
  const { replyToExternalId, accountExternalId } = message;
  if (replyToExternalId === null || accountExternalId === null)
    return refused(
      'no_thread',
      'Instantly can only answer a message it holds, from the account of that thread; this one names neither.',
    );

  // Instantly answers whoever sent that message. Asking first costs one request; answering the wrong person costs more.
  const parent = await api.once({ method: 'GET', path: `/emails/${encodeURIComponent(replyToExternalId)}`, signal });
  if (parent.kind !== 'ok') return notYet(parent);
  const email = instantlyEmail.safeParse(parent.value);
  if (!email.success)
    return refused('unreadable_parent', 'Instantly describes the message to answer in a way that cannot be read.');
  const sender = answersTo(email.data);
  const wanted = message.to.map((person) => lower(person.email));
  if (!wanted.some((address) => sender.includes(address)))
    return refused(
      'recipient_fixed',
      `Instantly would answer ${sender[0] ?? 'somebody else'}, not ${wanted.join(', ')}. Reject this draft or answer from the mailbox itself.`,
    );
  const others = wanted.filter((address) => !sender.includes(address));

  const answer = await api.once({
    method: 'POST',
    path: '/emails/reply',
    body: {
      reply_to_uuid: replyToExternalId,
      eaccount: accountExternalId,
      subject: message.subject,
      body: { html: toReplyHtml(message.body), text: message.body },
      ...(message.cc.length === 0 ? {} : { cc_address_email_list: message.cc.map((person) => person.email).join(',') }),
      ...(others.length === 0 ? {} : { additional_recipients: others }),
    },
    signal,
    onLeaving: handedOff,
  });
  return readReply(answer);
};

const isOurs = (email: InstantlyEmail, message: Outgoing): boolean => {
  if (directionOf(email) !== 'outbound') return false;
  const listed = (email.to_address_email_list ?? '').split(',').map(lower);
  const to = [...listed, ...(email.to_address_json ?? []).map((person) => lower(person.address))];
  return message.to.some((person) => to.includes(lower(person.email))) && carriesBody(email.body ?? null, message.body);
};

const lookup = async (api: InstantlyApi, message: Outgoing, signal: AbortSignal): Promise<LookupOutcome> => {
  const pages = listPages(api, {
    request: (after) => ({
      method: 'GET',
      path: '/emails',
      query: {
        limit: pageSize,
        sort_order: 'asc',
        mode: 'emode_all',
        min_timestamp_created: new Date(message.at - clockSkewMs).toISOString(),
        // By the account, for a colleague who answered is listed under the lead; without one, by the recipient.
        ...(message.accountExternalId === null
          ? { lead: message.to[0]?.email ?? null }
          : { eaccount: message.accountExternalId }),
        starting_after: after,
      },
    }),
    item: instantlyEmail,
    startingAfter: null,
    signal,
  });
  let read = 0;
  try {
    for await (const { items } of pages) {
      const hit = items.find((email) => isOurs(email, message));
      if (hit) return { kind: 'found', providerId: hit.id, at: Date.parse(hit.timestamp_created) };
      read += 1;
      if (read === lookupPages) return { kind: 'unavailable', message: 'too many emails since then to look through' };
    }
  } catch (error) {
    if (error instanceof ReadError) return { kind: 'unavailable', message: error.message };
    throw error;
  }
  return signal.aborted ? { kind: 'unavailable', message: 'stopped while looking' } : { kind: 'absent' };
};

/**
 * Sends replies through Instantly, which has no idempotency key: one request per attempt, and everything in doubt is
 * `uncertain`. `lookup` compares recipient, time and text of what the account has sent since.
 */
export const openInstantlySender = (account: InstantlyAccount): Sender => {
  const api = toInstantlyApi(account);
  return {
    send: (message, handedOff, signal) => send(api, message, handedOff, signal),
    lookup: (message, signal) => lookup(api, message, signal),
  };
};
