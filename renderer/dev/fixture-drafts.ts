import type { DraftDetail } from '../../shared/contract';
import type { Decision, Offer, QueueRow, RuleCheck } from '../../shared/schemas/draft';
import type { Message } from '../../shared/schemas/people';
import type { FixtureLead } from './fixture-leads';
import { campaignNames, fixtureLeads, fixtureNow, minutesAgo, nextId } from './fixture-leads';

export const campaignIds = new Map(campaignNames.map((name) => [name, nextId()]));
const campaignId = (name: string): string => campaignIds.get(name) ?? nextId();
const mara = { name: 'Mara Lind', email: 'mara@fernhill.example' };

const checkNames: RuleCheck['name'][] = [
  'placeholder',
  'name',
  'link',
  'price',
  'weekday',
  'language',
  'length',
  'signature',
  'instruction',
  'phone',
];

const message = (
  lead: FixtureLead,
  leadId: string,
  direction: Message['direction'],
  at: number,
  body: string,
  more: Partial<Message> = {},
): Message => {
  const them = { name: lead.name, email: lead.email };
  return {
    id: nextId(),
    leadId,
    channel: lead.channel,
    direction,
    at,
    from: direction === 'inbound' ? them : mara,
    to: [direction === 'inbound' ? mara : them],
    cc: [],
    subject: 'Re: 14 vans, one planner',
    body,
    quoted: '',
    signature: '',
    hasHtml: lead.channel === 'email' && direction === 'inbound',
    attachments: [],
    sentBy: direction === 'outbound' ? 'setter' : null,
    stage: direction === 'outbound' ? 'outbound' : 'drafted',
    skipReason: null,
    evidence: null,
    findings: null,
    returned: null,
    ...more,
  };
};

const offer = (day: number, hour: number, minute: number, label: string): Offer => ({
  id: nextId(),
  startAt: Date.UTC(2026, 4, day, hour - 1, minute),
  endAt: Date.UTC(2026, 4, day, hour - 1, minute + 20),
  zone: 'Europe/Lisbon',
  label,
  state: 'reserved',
});

const danaBody = `Hi Dana,

Yes to the spreadsheet: drop in a CSV or an Excel file and your stops are planned as they are, no template needed. For 14 vans the Team plan applies, €19 per van a month, billed monthly.

Would Tuesday 12 May at 14:30 or Wednesday 13 May at 10:00, both Lisbon time, suit you for twenty minutes? If neither does, pick any time: meet.fernhill.example/mara

Best,
Mara`;

const plainBody = (lead: FixtureLead): string =>
  lead.channel === 'sms'
    ? `Hi ${lead.name.split(' ')[0]}, Mara from Fernhill here. Happy to go through it by phone; which number and hour suit you today?`
    : `Hi ${lead.name.split(' ')[0]},

Thanks for coming back to me. Fernhill plans the whole day for every van overnight, so drivers at ${lead.company} start with a finished route, and changes during the day take one drag.

Would Tuesday 12 May at 14:30 or Wednesday 13 May at 10:00 suit you for twenty minutes? If neither does, pick any time: meet.fernhill.example/mara

Best,
Mara`;

const threadOf = (lead: FixtureLead, leadId: string): Message[] => {
  if (lead.name !== 'Dana Okafor')
    return [
      message(
        lead,
        leadId,
        'outbound',
        Date.UTC(2026, 3, 22, 8, 5),
        `Hi ${lead.name.split(' ')[0]}, how do you plan the day’s stops at ${lead.company} today?`,
      ),
      message(
        lead,
        leadId,
        'inbound',
        minutesAgo(lead.age),
        `Hi Mara, ${lead.sentiment === 'Objection' ? 'it is a bit over our budget. Is there a discount for forty vans?' : 'good timing. We plan by hand and lose an hour a day. What would it take to try it with our stops?'}\n\n${lead.name.split(' ')[0]}`,
        { quoted: '> Hi, how do you plan the day’s stops today?' },
      ),
    ];
  return [
    message(
      lead,
      leadId,
      'outbound',
      Date.UTC(2026, 3, 21, 7, 40),
      'Hi Dana, how do your planners build the day’s routes at Northwind Foods? We help fleets of ten to sixty vans do it overnight.',
    ),
    message(
      lead,
      leadId,
      'outbound',
      Date.UTC(2026, 3, 28, 7, 12),
      'Hi Dana, one thought after our last mail: crews like yours usually lose the first half hour of the day to re-planning. Fernhill does that part overnight, so drivers start with a finished route. Worth twenty minutes to see it with your own stops?',
    ),
    message(
      lead,
      leadId,
      'inbound',
      minutesAgo(4),
      'Hi Mara, yes, route planning is a sore point for us right now. Tuesday afternoon could work for a first call.\n\nTwo things before that: can you take our stops from a spreadsheet, and what would it cost for 14 vans?\n\nDana',
      {
        quoted:
          '> On 28 April, Mara Lind wrote:\n> Hi Dana, one thought after our last mail: crews like yours usually lose the first half hour of the day to re-planning.',
      },
    ),
  ];
};

const decisionOf = (lead: FixtureLead, draftId: string): Decision => {
  const dana = lead.name === 'Dana Okafor';
  const failing: RuleCheck[] = dana
    ? [{ name: 'time', passed: false, evidence: 'Time asked for is ambiguous' }]
    : lead.rule === 'rule_check_failed'
      ? [
          {
            name: lead.headline.includes('Link') ? 'link' : lead.headline.includes('€') ? 'price' : 'instruction',
            passed: false,
            evidence: `${lead.headline}.`,
          },
        ]
      : [{ name: 'time', passed: true, evidence: '' }];
  const failed = new Set(failing.map((check) => check.name));
  return {
    id: nextId(),
    kind: 'needs_review',
    rule: lead.rule,
    headline: lead.headline,
    sentence: dana
      ? '“Tuesday afternoon” may mean tomorrow, 5 May. The draft offers 12 May, because 5 May is full.'
      : `${lead.headline}.`,
    score: lead.score,
    threshold: lead.threshold ?? 0.9,
    evaluation:
      lead.score === null
        ? null
        : {
            confidence: lead.score,
            safeToSend: true,
            requiresHumanReview: false,
            reason: dana ? 'Interested, but the time asked for is ambiguous' : lead.headline,
          },
    checks: [
      ...checkNames.filter((name) => !failed.has(name)).map((name) => ({ name, passed: true, evidence: '' })),
      ...failing,
    ],
    fingerprint: `f-${draftId}-1`,
    decidedAt: minutesAgo(lead.age - 1),
  };
};

/** One draft with all that the reading pane shows, and its row. */
export const makeDraft = (lead: FixtureLead, index: number, total: number): { row: QueueRow; detail: DraftDetail } => {
  const id = nextId();
  const leadId = nextId();
  const thread = threadOf(lead, leadId);
  const answered = thread.at(-1)?.id ?? nextId();
  const body = lead.name === 'Dana Okafor' ? danaBody : plainBody(lead);
  const campaign = campaignId(lead.campaign);
  const row: QueueRow = {
    id,
    leadId,
    leadName: lead.name,
    company: lead.company,
    role: lead.role,
    campaignId: campaign,
    campaignName: lead.campaign,
    channel: lead.channel,
    sentiment: lead.sentiment,
    score: lead.score,
    threshold: lead.threshold ?? 0.9,
    rule: lead.rule,
    headline: lead.headline,
    inboundAt: minutesAgo(lead.age),
    edited: lead.edited ?? false,
    fingerprint: `f-${id}-1`,
    heldAnyway: lead.rule === 'rule_check_failed' || lead.rule === 'call_requested' ? lead.rule : 'none',
    failedChecks: lead.rule === 'rule_check_failed' ? 1 : 0,
    phone: lead.sentiment === 'Call Requested' ? '+31 20 555 0143' : null,
    claim: null,
    groupKey: null,
  };
  return {
    row,
    detail: {
      claim: null,
      draft: {
        id,
        leadId,
        messageId: answered,
        campaignId: campaign,
        channel: lead.channel,
        state: 'pending',
        subject: 'Re: 14 vans, one planner',
        body,
        originalBody: body,
        fingerprint: `f-${id}-1`,
        to: [{ name: lead.name, email: lead.email }],
        cc: [],
        origin: 'model',
        edited: lead.edited ?? false,
        createdAt: minutesAgo(lead.age - 1),
        version: 1,
      },
      lead: {
        id: leadId,
        campaignId: campaign,
        name: lead.name,
        email: lead.email,
        phone: lead.sentiment === 'Call Requested' ? '+31 20 555 0143' : null,
        company: lead.company,
        role: lead.role,
        zone: lead.zone,
        sentiment: lead.sentiment,
        sentimentBy: 'model',
        snoozedUntilAt: null,
        optedOutAt: null,
        bouncedAt: null,
        blacklistedAt: null,
        bookedAt: null,
        replier: null,
        version: 1,
      },
      campaign: {
        id: campaign,
        name: lead.campaign,
        threshold: lead.threshold ?? 0.9,
        mode: 'AI_AUTO_SEND',
        bookingLink: 'https://meet.fernhill.example/mara',
      },
      senderEmail: mara.email,
      senderName: mara.name,
      thread,
      decision: decisionOf(lead, id),
      offers:
        lead.channel === 'sms'
          ? []
          : [
              offer(12, 14, 30, 'Tuesday 12 May at 14:30 (Lisbon time)'),
              offer(13, 10, 0, 'Wednesday 13 May at 10:00 (Lisbon time)'),
            ],
      send: null,
      reviewDms: [],
      track: { reviewed: 170, unchanged: 135 },
      newerInboundAt: null,
      inboundSeq: 1,
      typed: null,
      position: { index: index + 1, total },
    },
  };
};

/** `count` drafts: the mock-ups' first, then the same people again with older ages. */
export const makeDrafts = (count: number): { row: QueueRow; detail: DraftDetail }[] =>
  Array.from({ length: count }, (_, index) => {
    const lead = fixtureLeads[index % fixtureLeads.length];
    if (!lead) throw new Error('no fixture leads');
    const round = Math.floor(index / fixtureLeads.length);
    return makeDraft({ ...lead, age: lead.age + round * 150 }, index, count);
  });

export { fixtureNow };
