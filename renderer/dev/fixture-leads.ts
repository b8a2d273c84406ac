// More than 300 lines because it is data, one made-up lead after another, in the order of the mock-ups.
import type { Channel, Sentiment } from '../../shared/schemas/common';
import type { DecisionRule } from '../../shared/schemas/draft';

/** The moment of the mock-ups: 14:12 on 4 May 2026 in Berlin, 13:12 in Lisbon. */
export const fixtureNow = Date.UTC(2026, 4, 4, 12, 12, 0);
export const minutesAgo = (minutes: number): number => fixtureNow - minutes * 60_000;

let counter = 0;
/** Ids that look like the product's own. */
export const nextId = (): string => {
  counter += 1;
  return `0197c3a1-7000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
};

export type FixtureLead = {
  name: string;
  role: string | null;
  company: string;
  email: string;
  zone: string;
  campaign: string;
  channel: Channel;
  sentiment: Sentiment;
  score: number | null;
  threshold?: number;
  rule: DecisionRule;
  headline: string;
  age: number;
  edited?: boolean;
};

const lead = (
  name: string,
  company: string,
  email: string,
  campaign: string,
  channel: Channel,
  sentiment: Sentiment,
  score: number | null,
  rule: DecisionRule,
  headline: string,
  age: number,
  more: Partial<FixtureLead> = {},
): FixtureLead => ({
  name,
  role: null,
  company,
  email,
  zone: 'Europe/Lisbon',
  campaign,
  channel,
  sentiment,
  score,
  rule,
  headline,
  age,
  ...more,
});

const key = 'Key accounts (Outlook)';
const fleet = 'Fleet managers Q2';
const sms = 'Trade counter SMS';
const nordics = 'Nordics, second wave';
const south = 'Southern Europe';
const linkedin = 'Founders on LinkedIn';
const dach = 'DACH manufacturing';

export const campaignNames = [
  key,
  fleet,
  dach,
  south,
  nordics,
  sms,
  linkedin,
  'Food producers',
  'Benelux couriers',
  'Baltic carriers',
  'Returns, Q1 list',
  'Inbound mailbox',
];

/** The rows of the queue mock-ups, word for word. */
export const fixtureLeads: FixtureLead[] = [
  lead(
    'Dana Okafor',
    'Northwind Foods',
    'dana@northwind.example',
    key,
    'email',
    'Meeting Requested',
    0.82,
    'below_threshold',
    '“Tuesday afternoon” may mean 5 or 12 May',
    4,
    { role: 'Head of Logistics' },
  ),
  lead(
    'Tomás Rebelo',
    'Harbour & Pine',
    'tomas@harbourpine.example',
    key,
    'email',
    'Interested',
    0.88,
    'below_threshold',
    'Just under the line, all checks passed',
    6,
    { role: 'Operations Manager' },
  ),
  lead(
    'Priya Raman',
    'Lumenworks',
    'priya@lumenworks.example',
    fleet,
    'email',
    'Information Requested',
    0.94,
    'rule_check_failed',
    '“€15 per van” is not in the knowledge',
    9,
    { role: 'Fleet Manager', zone: 'Europe/London' },
  ),
  lead(
    'Ben Achterberg',
    'Achterberg Tools',
    'ben@achterberg.example',
    sms,
    'sms',
    'Call Requested',
    null,
    'call_requested',
    'Asks to be rung now on +31 20 555 0143',
    11,
    { zone: 'Europe/Amsterdam' },
  ),
  lead(
    'Ingrid Solheim',
    'Solheim Kraft',
    'ingrid@solheim.example',
    nordics,
    'email',
    'Follow Up',
    0.71,
    'below_threshold',
    'Erik in Cc wrote this; the reply goes to Erik',
    14,
    { zone: 'Europe/Oslo' },
  ),
  lead(
    'Luca Ferri',
    'Ferri Impianti',
    'luca@ferri.example',
    south,
    'email',
    'Interested',
    0.86,
    'below_threshold',
    'Written in Italian, answered in English',
    18,
    { zone: 'Europe/Rome' },
  ),
  lead(
    'Chloé Marchetti',
    'Atelier Marchetti',
    'chloe@marchetti.example',
    linkedin,
    'linkedin',
    'Meeting Requested',
    0.79,
    'own_scheduling_link',
    'The lead sent a calendar link of their own',
    22,
    { zone: 'Europe/Paris' },
  ),
  lead(
    'Samuel Adeyemi',
    'Adeyemi Logistics',
    'samuel@adeyemi-log.example',
    key,
    'email',
    'Interested',
    0.95,
    'audit_sample',
    'Audit sample: would have been sent',
    25,
    { zone: 'Africa/Lagos' },
  ),
  lead(
    'Greta Lindqvist',
    'Lindqvist Bygg',
    'greta@lindqvistbygg.example',
    nordics,
    'email',
    'Objection',
    0.64,
    'tag_never_auto_sent',
    'Asks for a discount; no rule covers it',
    31,
    { zone: 'Europe/Stockholm' },
  ),
  lead(
    'Omar Haddad',
    'Cedar Freight',
    'omar@cedarfreight.example',
    fleet,
    'email',
    'Information Requested',
    0.85,
    'rule_check_failed',
    'Link to bit.example is not on the allow-list',
    38,
    { zone: 'Asia/Beirut' },
  ),
  lead(
    'Hannah Brandt',
    'Brandt & Söhne',
    'hannah@brandt.example',
    dach,
    'email',
    'Interested',
    null,
    'below_threshold',
    'You edited this draft, so the score is void',
    44,
    { edited: true, zone: 'Europe/Berlin' },
  ),
  lead(
    'Rafael Souto',
    'Souto Frutas',
    'rafael@souto.example',
    south,
    'email',
    'Information Requested',
    0.58,
    'rule_check_failed',
    'The message tries to instruct the model',
    52,
  ),
  lead(
    'Aoife Byrne',
    'Byrne Couriers',
    'aoife@byrne.example',
    sms,
    'sms',
    'Follow Up',
    0.89,
    'below_threshold',
    'Just under the line, all checks passed',
    60,
    { zone: 'Europe/Dublin' },
  ),
  lead(
    'Jonas Weiss',
    'Weiss Kühltechnik',
    'jonas@weiss.example',
    dach,
    'email',
    'Interested',
    0.83,
    'below_threshold',
    'Says “next week”; the draft offers 18 May',
    66,
    { zone: 'Europe/Berlin' },
  ),
  lead(
    'Marta Kowalczyk',
    'Baltyk Cargo',
    'marta@baltyk.example',
    key,
    'email',
    'Meeting Requested',
    0.87,
    'below_threshold',
    'Zone unknown, times shown in Warsaw time',
    71,
    { zone: 'Europe/Warsaw' },
  ),
  lead(
    'Yuki Tanabe',
    'Tanabe Optics',
    'yuki@tanabe.example',
    fleet,
    'email',
    'Information Requested',
    0.76,
    'below_threshold',
    'Asks about a feature we know nothing of',
    121,
    { zone: 'Asia/Tokyo' },
  ),
  lead(
    'Nadia Petrov',
    'Petrov Dairy',
    'nadia@petrov.example',
    'Food producers',
    'email',
    'Interested',
    0.9,
    'below_threshold',
    'Campaign threshold is 0.95',
    126,
    { threshold: 0.95, zone: 'Europe/Sofia' },
  ),
  lead(
    'Will Cheng',
    'Halden Parts',
    'will@halden.example',
    linkedin,
    'linkedin',
    'Follow Up',
    0.81,
    'below_threshold',
    'Two questions asked, one answered',
    133,
    { zone: 'Europe/London' },
  ),
];
