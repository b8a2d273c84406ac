import {
  ReadError,
  type Reader,
  type RemoteCampaign,
  type RemoteLead,
  type RemoteMessage,
  type SyncPage,
} from '../reader';
import { type InstantlyAccount, type InstantlyApi, toInstantlyApi } from './create-instantly-api';
import { type InstantlyCursor, readInstantlyCursor } from './instantly-cursor';
import {
  type InstantlyEmail,
  type InstantlyLead,
  instantlyCampaign,
  instantlyEmail,
  instantlyLead,
} from './instantly-wire';
import { listPages, pageSize } from './list-pages';
import { toRemoteLead } from './to-remote-lead';
import { counterpartOf, toRemoteMessage } from './to-remote-message';

/** Read again before the last email seen: Instantly's list may lag behind what it has received. */
const overlapMs = 10 * 60_000;
/** How often all leads are read from the top, to see those that were changed. */
const leadsWholeEveryMs = 24 * 60 * 60_000;

const created = (email: InstantlyEmail): number => Date.parse(email.timestamp_created);

async function* readCampaigns(api: InstantlyApi, signal: AbortSignal): AsyncGenerator<RemoteCampaign[]> {
  const pages = listPages(api, {
    request: (after) => ({ method: 'GET', path: '/campaigns', query: { limit: pageSize, starting_after: after } }),
    item: instantlyCampaign,
    startingAfter: null,
    signal,
  });
  for await (const { items } of pages) yield items.map(({ id, name }) => ({ externalId: id, name }));
}

const leadPages = (api: InstantlyApi, startingAfter: string | null, signal: AbortSignal, contacts?: string[]) =>
  listPages(api, {
    request: (after) => ({
      method: 'POST',
      path: '/leads/list',
      body: {
        limit: pageSize,
        ...(after === null ? {} : { starting_after: after }),
        ...(contacts ? { contacts } : {}),
      },
    }),
    item: instantlyLead,
    startingAfter,
    signal,
  });

/** Leads after the last one read; all of them when that one is gone, for then its place in the list is gone too. */
async function* readLeads(
  api: InstantlyApi,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<InstantlyLead[]> {
  try {
    for await (const { items } of leadPages(api, after, signal)) yield items;
  } catch (error) {
    if (after === null || !(error instanceof ReadError) || error.problem.kind !== 'refused') throw error;
    for await (const { items } of leadPages(api, null, signal)) yield items;
  }
}

/**
 * Campaigns of emails that Instantly gives without one (sent by hand, mostly): by their thread, else by the lead. What
 * belongs to none is somebody's other mail and stays where it is.
 */
const createCampaignFinder = (api: InstantlyApi) => {
  const byThread = new Map<string, string>();
  const byAddress = new Map<string, string | null>();

  const learn = async (emails: readonly InstantlyEmail[], signal: AbortSignal): Promise<void> => {
    for (const email of emails)
      if (email.thread_id && email.campaign_id) byThread.set(email.thread_id, email.campaign_id);
    const unknown = emails
      .filter((email) => !email.campaign_id && !(email.thread_id && byThread.has(email.thread_id)))
      .map(counterpartOf)
      .filter((address) => address !== null && !byAddress.has(address));
    const contacts = [...new Set(unknown)].filter((address) => address !== null);
    if (contacts.length === 0) return;
    for (const address of contacts) byAddress.set(address, null);
    const newest = new Map<string, number>();
    for await (const { items } of leadPages(api, null, signal, contacts))
      for (const lead of items) {
        const address = lead.email?.trim().toLowerCase();
        const at = lead.timestamp_updated ? Date.parse(lead.timestamp_updated) : 0;
        // A person in several campaigns: the one that moved last is the conversation going on.
        if (!address || !lead.campaign || at < (newest.get(address) ?? 0)) continue;
        newest.set(address, at);
        byAddress.set(address, lead.campaign);
      }
  };

  const find = (email: InstantlyEmail): string | null =>
    email.campaign_id ||
    (email.thread_id ? byThread.get(email.thread_id) : undefined) ||
    byAddress.get(counterpartOf(email) ?? '') ||
    null;

  return { learn, find };
};

async function* pull(
  api: InstantlyApi,
  finder: ReturnType<typeof createCampaignFinder>,
  from: InstantlyCursor,
  signal: AbortSignal,
): AsyncGenerator<SyncPage> {
  let cursor = from;
  const page = (part: {
    campaigns?: RemoteCampaign[];
    leads?: RemoteLead[];
    messages?: RemoteMessage[];
  }): SyncPage => ({
    campaigns: part.campaigns ?? [],
    leads: part.leads ?? [],
    messages: part.messages ?? [],
    cursor: JSON.stringify(cursor),
  });

  const campaigns = new Set<string>();
  for await (const items of readCampaigns(api, signal)) {
    for (const { externalId } of items) campaigns.add(externalId);
    yield page({ campaigns: items });
  }

  const now = api.clock.now();
  if (cursor.leadsWholeAt !== null && now - cursor.leadsWholeAt > leadsWholeEveryMs)
    cursor = { ...cursor, leadsAfter: null, leadsWholeAt: null };
  for await (const items of readLeads(api, cursor.leadsAfter, signal)) {
    const lastId = items.at(-1)?.id;
    if (lastId !== undefined) cursor = { ...cursor, leadsAfter: lastId };
    const leads = items.map(toRemoteLead).filter((lead) => lead !== null);
    yield page({ leads: leads.filter((lead) => campaigns.has(lead.campaignExternalId)) });
  }
  if (signal.aborted) return;
  if (cursor.leadsWholeAt === null) cursor = { ...cursor, leadsWholeAt: now };

  let newestAt = cursor.emailsSinceAt ?? 0;
  let ascending = true;
  const since = cursor.emailsSinceAt;
  const emails = listPages(api, {
    request: (after) => ({
      method: 'GET',
      path: '/emails',
      query: {
        limit: pageSize,
        sort_order: 'asc',
        // Without it Instantly shows only the focused tab, and a lead's answer may lie in the other.
        mode: 'emode_all',
        min_timestamp_created: since === null ? null : new Date(Math.max(0, since - overlapMs)).toISOString(),
        starting_after: after,
      },
    }),
    item: instantlyEmail,
    startingAfter: null,
    signal,
  });
  let lastPageAt = 0;
  for await (const { items } of emails) {
    const sorted = [...items].sort((a, b) => created(a) - created(b));
    const first = sorted[0];
    const last = sorted.at(-1);
    if (first && last) {
      // Only while pages come oldest first may the mark move before the end: a stop half-way must not skip older ones.
      if (created(first) < lastPageAt) ascending = false;
      lastPageAt = created(last);
      newestAt = Math.max(newestAt, lastPageAt);
    }
    await finder.learn(sorted, signal);
    const messages = sorted.flatMap((email) => {
      const campaignId = finder.find(email);
      if (campaignId === null || !campaigns.has(campaignId)) return [];
      return toRemoteMessage(email, campaignId) ?? [];
    });
    if (messages.length < items.length)
      api.log.write('debug', 'instantly.left_out', { emails: items.length - messages.length });
    if (ascending && newestAt > 0) cursor = { ...cursor, emailsSinceAt: newestAt };
    yield page({ messages });
  }
  if (signal.aborted) return;
  cursor = { ...cursor, emailsSinceAt: newestAt === 0 ? null : newestAt };
  yield page({});
}

/**
 * Reads an Instantly account: campaigns, leads, then emails of both directions, oldest first. Recent emails are given again
 * on every pull (the overlap); whoever stores them knows them by `externalId`. Throws ReadError as reader.ts says.
 */
export const openInstantlyReader = (account: InstantlyAccount): Reader => {
  const api = toInstantlyApi(account);
  const finder = createCampaignFinder(api);
  return {
    pull: (cursor, signal) => pull(api, finder, readInstantlyCursor(cursor), signal),
    check: async (signal) => {
      let count = 0;
      for await (const items of readCampaigns(api, signal)) count += items.length;
      return { detail: count === 1 ? '1 campaign' : `${count} campaigns` };
    },
    close: async () => undefined,
  };
};
