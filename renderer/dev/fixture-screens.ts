import type { InboxRow } from '../../shared/contract';
import type { Campaign } from '../../shared/schemas/campaign';
import { defaultCampaignSettings } from '../../shared/schemas/campaign';
import type { AuditEvent, Connection, KnowledgeFact } from '../../shared/schemas/workspace';
import { campaignIds } from './fixture-drafts';
import { campaignNames, fixtureNow, minutesAgo, nextId } from './fixture-leads';
import type { World } from './fixture-world';

export const makeCampaigns = (tripped = false): Campaign[] =>
  campaignNames.map((name, index) => ({
    ...defaultCampaignSettings,
    id: campaignIds.get(name) ?? nextId(),
    name,
    connectionId: nextId(),
    responseMode: index >= 10 ? 'SETTER_MANAGED' : 'AI_AUTO_SEND',
    autoSendConfidenceThreshold: name === 'Food producers' ? 0.95 : 0.9,
    persona: {
      name: 'Mara Lind',
      tone: 'plain and friendly',
      greeting: 'Hi {first name},',
      signature: 'Best,\nMara',
      goals: 'A first call of twenty minutes',
      service: 'Fernhill plans delivery routes overnight for fleets of ten to sixty vans.',
    },
    bookingLink: 'https://meet.fernhill.example/mara',
    reviewers: ['ruth.amadi@brightwater.example'],
    linkAllowList: ['fernhill.example', 'meet.fernhill.example'],
    liveFromAt: minutesAgo(7_200),
    shadow: index === 7,
    breakerOpen: tripped && index === 0,
    breaker:
      tripped && index === 0
        ? { openedAt: minutesAgo(90), evidence: ['4 of the last 60 replies sent by rule came back.'] }
        : null,
    leads: 52 - index * 3,
    waiting: Math.max(0, 38 - index * 4),
    version: 1,
  }));

export const makeConnections = (): Connection[] => {
  const base = { checkedAt: minutesAgo(2), syncedAt: fixtureNow - 12_000, problem: null };
  return [
    {
      ...base,
      id: nextId(),
      label: 'Mailbox',
      config: {
        kind: 'email',
        address: 'mara@fernhill.example',
        displayName: 'Mara Lind',
        user: 'mara@fernhill.example',
        imap: { host: 'imap.fernhill.example', port: 993, security: 'tls' },
        smtp: { host: 'smtp.fernhill.example', port: 465, security: 'tls' },
        campaignName: 'Inbound mailbox',
        saveToSent: true,
      },
      secretEnd: '',
      state: 'working',
    },
    {
      ...base,
      id: nextId(),
      label: 'Slack',
      config: { kind: 'slack', baseUrl: 'https://slack.com/api/' },
      secretEnd: '7d20',
      state: 'failing',
      problem: 'The bot token lacks im:write, so Slack will not open new direct messages.',
    },
    {
      ...base,
      id: nextId(),
      label: 'OpenAI',
      config: {
        kind: 'openai',
        baseUrl: 'https://api.openai.com/v1',
        model: 'gpt-5-mini',
        evaluationModel: null,
        inputPerMillionUsd: 1.25,
        outputPerMillionUsd: 10,
        embeddingModel: null,
        embeddingPerMillionUsd: 0.02,
      },
      secretEnd: '7Qk2',
      state: 'working',
    },
    {
      ...base,
      id: nextId(),
      label: 'Google Calendar',
      config: {
        kind: 'google_calendar',
        baseUrl: 'https://www.googleapis.com/calendar/v3',
        calendarId: 'mara@fernhill.example',
        zone: 'Europe/Lisbon',
        dayFrom: '09:00',
        dayTo: '17:00',
        slotMinutes: 30,
        coverageDays: 21,
      },
      secretEnd: 'a93e',
      state: 'working',
    },
    {
      ...base,
      id: nextId(),
      label: 'Instantly',
      config: { kind: 'instantly', baseUrl: 'https://api.instantly.ai/api/v2' },
      secretEnd: '1c88',
      state: 'slow',
      problem: 'Instantly answers slowly; it is asked again every minute.',
    },
  ];
};

export const slackDiagnosis = {
  checkedAt: fixtureNow,
  headline: 'Slack will not open new direct messages.',
  team: 'Brightwater HQ',
  bot: 'countersign',
  appId: 'A07FERNHILL',
  tokenEnd: '7d20',
  granted: ['users:read', 'users:read.email', 'chat:write', 'im:history'],
  calls: [
    { purpose: 'Check the token', method: 'auth.test', needs: [], state: 'works' as const, detail: '' },
    {
      purpose: 'Find reviewers by email',
      method: 'users.lookupByEmail',
      needs: ['users:read.email'],
      state: 'works' as const,
      detail: '',
    },
    {
      purpose: 'Open a direct message',
      method: 'conversations.open',
      needs: ['im:write'],
      state: 'missing' as const,
      detail: 'missing_scope, needed im:write',
    },
    {
      purpose: 'Post and update the review',
      method: 'chat.postMessage',
      needs: ['chat:write'],
      state: 'works' as const,
      detail: '',
    },
  ],
  steps: [
    'Add the scope im:write. Your Slack app, OAuth and permissions, bot token scopes',
    'Reinstall the app to Brightwater HQ. A new scope counts only after reinstalling',
    'Paste the new bot token. Reinstalling makes a new one; the old one keeps failing',
  ],
  ok: false,
};

const skips = [
  'auto_reply',
  'already_answered',
  'opt_out',
  'bounce',
  'sentiment_not_eligible',
  'acknowledgement_only',
] as const;

/** Threads with and without drafts. */
export const makeInbox = (world: World): InboxRow[] =>
  world.drafts.slice(0, 120).map(({ row, detail }, index) => {
    const drafted = index % 3 !== 1;
    const reason = skips[index % skips.length] ?? 'auto_reply';
    return {
      leadId: row.leadId,
      leadName: row.leadName,
      company: row.company,
      email: detail.lead.email,
      campaignName: row.campaignName,
      sentiment: row.sentiment,
      lastAt: row.inboundAt,
      lastDirection: reason === 'already_answered' && !drafted ? 'outbound' : 'inbound',
      snippet: detail.thread.at(-1)?.body.replaceAll('\n', ' ') ?? '',
      draftId: drafted ? row.id : null,
      skipReason: drafted ? null : reason,
      evidence: drafted ? null : '“Automatic reply: out of the office until 11 May”',
      awayUntil: !drafted && reason === 'auto_reply' ? '2026-05-11' : null,
      phone: null,
      blocked: !drafted && reason === 'opt_out' ? 'opted_out' : null,
      person: null,
    };
  });

export const makeFacts = (): KnowledgeFact[] =>
  [
    ['price.team', 'The Team plan is €19 per van a month, billed monthly.'],
    ['import.spreadsheet', 'Stops can be imported from a CSV or an Excel file; no template is needed.'],
    ['trial', 'A trial lasts 14 days with up to 5 vans.'],
  ].map(([key = '', text = '']) => ({ id: nextId(), key, text, campaignId: null }));

export const makeAudit = (): AuditEvent[] =>
  [
    ['Ines Castro', 'admin', 'campaign.updated', 'Threshold 0.88 → 0.90 in Key accounts (Outlook)'],
    ['Ruth Amadi', 'manager', 'run.started', 'Backfill run 14, apply, 10 campaigns'],
    ['Mara Lind', 'setter', 'draft.approved', 'Reply to Erin Vaughan'],
    ['Countersign', null, 'send.sent', 'Reply to Jonas Weiss, admitted by rule'],
    ['Ines Castro', 'admin', 'sending.stopped', 'Emergency stop'],
  ].map(([actor, actorRole, kind, cause], index) => ({
    n: 412 - index,
    at: minutesAgo(3 + index * 17),
    actor: actor ?? '',
    actorRole: actorRole as AuditEvent['actorRole'],
    kind: kind ?? '',
    cause: cause ?? '',
    data: {},
    hash: '',
  }));
