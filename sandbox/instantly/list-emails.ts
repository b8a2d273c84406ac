import type { HttpAnswer } from '../http/answer';
import type { InstantlyEmail, InstantlyWorld } from '../world';
import type { InstantlyEmails } from './emails';
import { instantlyError } from './errors';
import { readPage } from './page';
import { emailOnWire } from './wire';

const types: Readonly<Record<string, InstantlyEmail['type']>> = {
  received: 'received',
  sent: 'campaign',
  manual: 'manual',
};

/**
 * GET /emails. Newest first unless `sort_order=asc`; `min_timestamp_created` means strictly after. `email_type=sent` means
 * sent by a campaign, `manual` by hand or by an API reply. A page that holds anything carries a cursor, also the last one.
 */
export function listEmails(query: URLSearchParams, emails: InstantlyEmails, world: InstantlyWorld): HttpAnswer {
  const page = readPage(query.get('limit'));
  if (page === null) return instantlyError(400, 'querystring/limit must be >= 1 and <= 100');
  const type = query.get('email_type');
  if (type !== null && !(type in types)) {
    return instantlyError(400, 'querystring/email_type must be equal to one of the allowed values');
  }
  const min = readTime(query, 'min_timestamp_created');
  const max = readTime(query, 'max_timestamp_created');
  if (Number.isNaN(min) || Number.isNaN(max)) {
    return instantlyError(400, 'querystring timestamps must match format "date-time"');
  }
  const search = query.get('search');
  const lead = query.get('lead')?.toLowerCase();
  const accounts = query.get('eaccount')?.split(',');
  const tests: ((email: InstantlyEmail) => boolean)[] = [];
  if (type !== null) tests.push((email) => email.type === types[type]);
  if (min !== null) tests.push((email) => email.createdAt > min);
  if (max !== null) tests.push((email) => email.createdAt < max);
  if (lead !== undefined) tests.push((email) => email.leadEmail?.toLowerCase() === lead);
  if (accounts !== undefined) tests.push((email) => accounts.includes(email.eaccount));
  if (query.has('campaign_id')) tests.push((email) => email.campaignId === query.get('campaign_id'));
  if (query.has('is_unread')) tests.push((email) => email.isUnread === (query.get('is_unread') === 'true'));
  if (search?.startsWith('thread:')) tests.push((email) => email.threadId === search.slice('thread:'.length));
  else if (search) tests.push((email) => email.leadEmail?.toLowerCase().includes(search.toLowerCase()) === true);

  let found = emails.list().filter((email) => tests.every((test) => test(email)));
  if (query.get('latest_of_thread') === 'true') {
    const newest = new Map(found.map((email) => [email.threadId, email.id]));
    found = found.filter((email) => newest.get(email.threadId) === email.id);
  }
  if (query.get('sort_order') !== 'asc') found.reverse();
  const cursor = query.get('starting_after');
  if (cursor !== null) {
    const after = found.findIndex(({ id }) => id === cursor);
    if (after === -1) return instantlyError(400, 'Invalid starting_after');
    found = found.slice(after + 1);
  }
  const items = found.slice(0, page);
  const last = items[items.length - 1];
  const preview = query.get('preview_only') === 'true';
  return {
    status: 200,
    json: {
      items: items.map((email) => emailOnWire(email, world, preview)),
      ...(last ? { next_starting_after: last.id } : {}),
    },
  };
}

/** null: absent; NaN: not a time. */
function readTime(query: URLSearchParams, name: string): number | null {
  const value = query.get(name);
  return value === null ? null : Date.parse(value);
}
