import type { MailAddress } from '../../../../shared/schemas/common';
import type { RemoteMessage } from '../reader';
import type { InstantlyEmail } from './instantly-wire';

const angle = (id: string): string => (id.startsWith('<') ? id : `<${id}>`);

const listOf = (json: InstantlyEmail['to_address_json'], list: string | null | undefined): MailAddress[] => {
  const named = json?.filter(({ address }) => address.trim() !== '') ?? [];
  if (named.length > 0) return named.map(({ address, name }) => ({ name: name?.trim() ?? '', email: address.trim() }));
  return (list ?? '')
    .split(',')
    .map((email) => ({ name: '', email: email.trim() }))
    .filter(({ email }) => email !== '');
};

/** Whether we sent it: by Instantly's type, else by whether our account is the sender. Null for what is only scheduled. */
export const directionOf = (email: InstantlyEmail): RemoteMessage['direction'] | null => {
  if (email.ue_type === 4) return null;
  if (email.ue_type === 2) return 'inbound';
  if (email.ue_type === 1 || email.ue_type === 3) return 'outbound';
  const ours = email.eaccount?.toLowerCase();
  return ours !== undefined && email.from_address_email?.toLowerCase() === ours ? 'outbound' : 'inbound';
};

/** The other side's address: the lead as Instantly knows it, else whom the message itself names. */
export const counterpartOf = (email: InstantlyEmail): string | null => {
  const named = email.lead?.trim();
  if (named) return named.toLowerCase();
  const [person] =
    directionOf(email) === 'outbound'
      ? listOf(email.to_address_json, email.to_address_email_list)
      : listOf(email.from_address_json, email.from_address_email);
  return person?.email.toLowerCase() ?? null;
};

/**
 * An email of the unified inbox as sync takes it; null for one that is only scheduled. `campaignExternalId` is given
 * because Instantly leaves it out on what was sent by hand.
 *
 * `at` is the Date header, but never later than Instantly saw the message: a clock ahead of time would make it newer than
 * the answers it got. `i_status` 0 (out of office) is left out of the auto-reply witness: it is the thread's label, which a
 * later human answer keeps, and a false witness loses a lead while a missed one costs a draft that the gates still judge.
 */
export const toRemoteMessage = (email: InstantlyEmail, campaignExternalId: string | null): RemoteMessage | null => {
  const direction = directionOf(email);
  if (direction === null) return null;
  const createdAt = Date.parse(email.timestamp_created);
  const datedAt = email.timestamp_email ? Date.parse(email.timestamp_email) : createdAt;
  const [from] = listOf(email.from_address_json, email.from_address_email);
  const account = email.eaccount?.trim() || null;
  return {
    externalId: email.id,
    channel: 'email',
    direction,
    at: Math.min(datedAt, createdAt),
    campaignExternalId,
    leadEmail: email.lead?.trim().toLowerCase() || null,
    threadExternalId: email.thread_id || null,
    content: {
      kind: 'parts',
      parts: {
        subject: email.subject ?? '',
        text: email.body?.text ?? null,
        html: email.body?.html ?? null,
        from: from ?? { name: '', email: direction === 'outbound' ? (account ?? '') : (email.lead ?? '') },
        to: listOf(email.to_address_json, email.to_address_email_list),
        cc: listOf(email.cc_address_json, email.cc_address_email_list),
        replyTo: listOf(null, email.reply_to),
        messageId: email.message_id?.trim() ? angle(email.message_id.trim()) : null,
        // The API tells neither; the thread's id stands in for them.
        inReplyTo: null,
        references: [],
        accountExternalId: account,
        autoReply: email.is_auto_reply === 1,
      },
    },
  };
};
