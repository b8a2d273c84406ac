import { and, eq, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { Sentiment } from '../../../shared/schemas/common';
import type { Lead } from '../../../shared/schemas/people';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { prepareInsert } from './prepare-insert';
import { prepareUpdate } from './prepare-update';
import type { LeadRow } from './rows';
import { leads } from './schema';

const byId = buildOnce((db) =>
  db
    .select()
    .from(leads)
    .where(and(eq(leads.workspaceId, sql.placeholder('workspaceId')), eq(leads.id, sql.placeholder('id'))))
    .prepare(),
);

const insertLead = prepareInsert(leads);
const changeLead = prepareUpdate(leads);

/** The lead row. Throws Refusal('not_found'). */
export const getLead = (store: Store, workspaceId: string, id: string): LeadRow => {
  const row = byId(store).get({ workspaceId, id });
  if (!row) throw new Refusal('not_found', 'This lead does not exist.');
  return row;
};

/** The lead with this id, or null. */
export const findLead = (store: Store, workspaceId: string, id: string): LeadRow | null =>
  store.db
    .select()
    .from(leads)
    .where(and(eq(leads.workspaceId, workspaceId), eq(leads.id, id)))
    .get() ?? null;

/** The zone of whoever has this address, in whichever campaign it is known; null where nobody knows it. */
export const zoneOfAddress = (store: Store, workspaceId: string, email: string): string | null =>
  store.sqlite
    .prepare<[string, string], { zone: string }>(
      'SELECT zone FROM leads WHERE workspace_id = ? AND email = ? AND zone IS NOT NULL LIMIT 1',
    )
    .get(workspaceId, email.toLowerCase())?.zone ?? null;

/**
 * Whether we have to do with whoever has this address: a provider knows it as a lead, or something of ours went to it. A lead that its own mail made is
 * none yet.
 */
export const isCorrespondent = (store: Store, workspaceId: string, email: string): boolean =>
  store.sqlite
    .prepare<[string, string], { id: string }>(
      `SELECT l.id FROM leads l WHERE l.workspace_id = +? AND l.email = +?
         AND (l.external_id IS NOT NULL OR EXISTS (SELECT 1 FROM messages m WHERE m.lead_id = l.id AND m.direction = 'outbound')) LIMIT 1`,
    )
    .get(workspaceId, email.toLowerCase()) !== undefined;

const inCampaign = buildOnce((db) =>
  db
    .select()
    .from(leads)
    .where(and(eq(leads.campaignId, sql.placeholder('campaignId')), eq(leads.email, sql.placeholder('email'))))
    .prepare(),
);

export const findLeadByEmail = (store: Store, campaignId: string, email: string): LeadRow | null =>
  inCampaign(store).get({ campaignId, email: email.toLowerCase() }) ?? null;

const withAddress = buildOnce((db) =>
  db
    .select()
    .from(leads)
    .where(and(eq(leads.workspaceId, sql.placeholder('workspaceId')), eq(leads.email, sql.placeholder('email'))))
    .prepare(),
);

/** Every lead with this address: one person may be in several campaigns, and what was asked of one holds for all. */
export const leadsWithAddress = (store: Store, workspaceId: string, email: string): LeadRow[] =>
  withAddress(store).all({ workspaceId, email: email.toLowerCase() });

/**
 * The other leads that are the same person where one of the two is read from a plain mailbox: what a provider's campaign knows as its lead writes,
 * and is written to, in the account's own mailbox too, which nobody assigns to that campaign. Two campaigns of providers stay apart: there the
 * provider says which of them a message belongs to. By address alone, so colleagues of one firm stay apart as well.
 */
export const leadsBeside = keepRead(
  ['addresses', 'accounts', 'campaigns'],
  (store, leadId: string): readonly string[] => {
    // Hardly any address has a second lead: that alone is asked first, in a seventh of the time. Planned once (plan-once.ts).
    const namesake = store.sqlite
      .prepare(
        `SELECT 1 FROM leads one CROSS JOIN leads other
           ON other.workspace_id = one.workspace_id AND other.email = one.email AND other.id <> one.id WHERE one.id = +? LIMIT 1`,
      )
      .get(leadId);
    if (namesake === undefined) return [];
    return store.sqlite
      .prepare<[string], { id: string }>(
        `SELECT other.id FROM leads one
       CROSS JOIN leads other ON other.workspace_id = one.workspace_id AND other.email = one.email AND other.id <> one.id
       CROSS JOIN campaigns c1 ON c1.id = one.campaign_id CROSS JOIN connections k1 ON k1.id = c1.connection_id
       CROSS JOIN campaigns c2 ON c2.id = other.campaign_id CROSS JOIN connections k2 ON k2.id = c2.connection_id
       WHERE one.id = +? AND one.email <> ''
       AND (json_extract(k1.config, '$.kind') = 'email' OR json_extract(k2.config, '$.kind') = 'email')`,
      )
      .all(leadId)
      .map((row) => row.id);
  },
);

/** The leads of which this is so: for what no column spells in one way. Reads one row's few words each, so keep it for what is rare. */
export const leadsLike = (
  store: Store,
  workspaceId: string,
  holds: (lead: { email: string; phone: string | null; externalId: string | null }) => boolean,
): LeadRow[] =>
  store.sqlite
    .prepare<[string], { id: string; email: string; phone: string | null; externalId: string | null }>(
      'SELECT id, email, phone, external_id AS externalId FROM leads WHERE workspace_id = ?',
    )
    .all(workspaceId)
    .filter(holds)
    .map((row) => getLead(store, workspaceId, row.id));

/** The first of these addresses whose owner asked not to be written to (or is on the blacklist), or null. */
export const blockedAmong = (store: Store, workspaceId: string, emails: string[]): string | null =>
  emails
    .flatMap((email) => leadsWithAddress(store, workspaceId, email))
    .find((lead) => lead.optedOutAt !== null || blockOf(lead) === 'blacklisted')?.email ?? null;

/** The first of these addresses that a lead of the workspace has and to which mail came back, or null. */
export const bouncedAmong = (store: Store, workspaceId: string, emails: string[]): string | null =>
  emails.flatMap((email) => leadsWithAddress(store, workspaceId, email)).find((lead) => lead.bouncedAt !== null)
    ?.email ?? null;

export type NewLead = {
  id: string;
  workspaceId: string;
  campaignId: string;
  externalId: string | null;
  email: string;
  name: string;
  phone: string | null;
  company: string | null;
  role: string | null;
  zone: string | null;
  now: number;
};

/** Adds a lead, or fills in what a known one lacked; what a person set is never overwritten. */
export const upsertLead = (store: Store, input: NewLead): LeadRow => {
  const email = input.email.toLowerCase();
  const known = findLeadByEmail(store, input.campaignId, email);
  if (known) {
    const set = {
      externalId: known.externalId ?? input.externalId,
      name: known.name === '' || known.name === known.email ? input.name || known.name : known.name,
      phone: known.phone ?? input.phone,
      company: known.company ?? input.company,
      role: known.role ?? input.role,
      zone: known.zone ?? input.zone,
    };
    changeLead(store, known.id, { ...set, updatedAt: input.now });
    return { ...known, ...set };
  }
  // Who asked not to be written to in one campaign is not written to in the next.
  const elsewhere = leadsWithAddress(store, input.workspaceId, email);
  const told = <K extends 'optedOutAt' | 'optedOutEvidence' | 'bouncedAt' | 'blacklistedAt'>(key: K) =>
    elsewhere.find((lead) => lead[key] !== null)?.[key] ?? null;
  // Whole, so that it need not be read to be given.
  const row: LeadRow = {
    id: input.id,
    version: 1,
    workspaceId: input.workspaceId,
    campaignId: input.campaignId,
    externalId: input.externalId,
    email,
    name: input.name || email,
    phone: input.phone,
    company: input.company,
    role: input.role,
    zone: input.zone,
    sentiment: 'New',
    sentimentBy: 'none',
    optedOutAt: told('optedOutAt'),
    optedOutEvidence: told('optedOutEvidence'),
    bouncedAt: told('bouncedAt'),
    blacklistedAt: told('blacklistedAt'),
    snoozedUntilAt: null,
    bookedAt: null,
    replier: null,
    lastMessageAt: null,
    createdAt: input.now,
    updatedAt: input.now,
  };
  insertLead(store, row);
  return row;
};

/** Changes facts about a lead. */
export const updateLead = (
  store: Store,
  id: string,
  set: Partial<Omit<LeadRow, 'id' | 'workspaceId'>>,
  now: number,
): void => {
  changeLead(store, id, { ...set, updatedAt: now });
};

/** Sets the tag; a rule or the model never overrides a person's word. */
export const setLeadSentiment = (
  store: Store,
  lead: LeadRow,
  sentiment: Sentiment,
  by: 'rule' | 'model' | 'person',
  now: number,
): void => {
  if (lead.sentimentBy === 'person' && by !== 'person') return;
  updateLead(store, lead.id, { sentiment, sentimentBy: by }, now);
};

/** Why nobody may write to this lead, or null. Bounce, opt-out and blacklist are three different facts. */
export const blockOf = (lead: LeadRow): 'opted_out' | 'bounced' | 'blacklisted' | null => {
  if (lead.optedOutAt !== null) return 'opted_out';
  if (lead.blacklistedAt !== null || lead.sentiment === 'Blacklist') return 'blacklisted';
  if (lead.bouncedAt !== null) return 'bounced';
  return null;
};

export const toLead = (row: LeadRow): Lead => ({
  id: row.id,
  campaignId: row.campaignId,
  name: row.name,
  email: row.email,
  phone: row.phone,
  company: row.company,
  role: row.role,
  zone: row.zone,
  sentiment: row.sentiment,
  sentimentBy: row.sentimentBy,
  snoozedUntilAt: row.snoozedUntilAt,
  optedOutAt: row.optedOutAt,
  bouncedAt: row.bouncedAt,
  blacklistedAt: row.blacklistedAt,
  bookedAt: row.bookedAt,
  replier: row.replier,
  version: row.version,
});
