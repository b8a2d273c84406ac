import type { Answer, InstantlyEmail, MakeWorld } from '../world';

const minute = 60_000;

/** A world of a handful of things, for tests of the servers themselves. */
export const smallWorld: MakeWorld = ({ nowAt, seed }) => ({
  nowAt,
  seed,
  instantly: {
    organizationId: uuid(1),
    accounts: ['mara@fernhill-mail.example', 'm.lind@fernhill-mail.example'],
    campaigns: [
      {
        id: uuid(10),
        name: 'Bakeries',
        status: 1,
        createdAt: nowAt - 90 * minute,
        accounts: ['mara@fernhill-mail.example'],
        zone: 'Europe/Lisbon',
      },
      {
        id: uuid(11),
        name: 'Couriers',
        status: 1,
        createdAt: nowAt - 80 * minute,
        accounts: ['mara@fernhill-mail.example'],
        zone: 'Europe/Berlin',
      },
    ],
    leads: [
      lead(20, uuid(10), 'dana@northwind.example', 'Dana', nowAt),
      lead(21, uuid(11), 'ivo@couriers.example', 'Ivo', nowAt),
    ],
    emails: [
      email(30, { type: 'campaign', lead: 20, campaign: 10, subject: 'Routes', at: nowAt - 60 * minute }),
      email(31, { type: 'received', lead: 20, campaign: 10, subject: 'Re: Routes', at: nowAt - 50 * minute }),
      email(32, { type: 'campaign', lead: 21, campaign: 11, subject: 'Vans', at: nowAt - 40 * minute }),
      email(33, { type: 'received', lead: 21, campaign: 11, subject: 'Re: Vans', at: nowAt - 30 * minute }),
    ],
  },
  mail: {
    accounts: [
      {
        address: 'mara@fernhill.example',
        name: 'Mara Lind',
        messages: [
          { folder: 'INBOX', raw: plainMail, flags: ['\\Seen'], receivedAt: nowAt - 20 * minute },
          { folder: 'INBOX', raw: nestedMail, flags: [], receivedAt: nowAt - 10 * minute },
        ],
      },
    ],
  },
  calendar: {
    calendars: [
      {
        id: 'mara@fernhill.example',
        summary: 'Mara',
        zone: 'Europe/Lisbon',
        busy: [{ startAt: nowAt + 60 * minute, endAt: nowAt + 120 * minute, summary: 'Taken' }],
      },
    ],
  },
  slack: {
    team: { id: 'T0DEMO', name: 'Brightwater', domain: 'brightwater' },
    bot: { userId: 'U0BOT', botId: 'B0BOT', appId: 'A0APP', name: 'countersign' },
    users: [
      {
        id: 'U0MARA',
        name: 'mara',
        realName: 'Mara Lind',
        email: 'mara.lind@brightwater.example',
        zone: 'Europe/Lisbon',
        deleted: false,
      },
      {
        id: 'U0GONE',
        name: 'gone',
        realName: 'Gone',
        email: 'gone@brightwater.example',
        zone: 'Europe/Lisbon',
        deleted: true,
      },
    ],
  },
});

/** Says one word per stage, at the price of 40 tokens. */
export const smallWriter: Answer = (stage) => ({
  output: { word: stage },
  latencyShape: { inputTokens: 200, outputTokens: 40 },
});

export const plainMail = [
  'Return-Path: <ivo@couriers.example>',
  'From: "Ivo Brandt, Couriers" <ivo@couriers.example>',
  'To: Mara Lind <mara@fernhill.example>',
  'Subject: =?utf-8?Q?Pr=C3=A4zise_Routen?=',
  'Message-ID: <plain-1@couriers.example>',
  'In-Reply-To: <ours-1@fernhill.example>',
  'References: <ours-0@fernhill.example>',
  '\t<ours-1@fernhill.example>',
  'Date: Mon, 04 May 2026 09:00:00 +0200',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Good morning,',
  'what does it cost?',
  '',
].join('\r\n');

const nestedMail = [
  'From: mailer-daemon@mx.example',
  'To: mara@fernhill.example, Team: a@team.example, b@team.example;',
  'Subject: Undelivered',
  'Message-ID: <nested-1@mx.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="outer"',
  '',
  'This is a multi-part message.',
  '--outer',
  'Content-Type: text/plain',
  '',
  'It could not be delivered.',
  '--outer',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example',
  '',
  'Final-Recipient: rfc822; nobody@northwind.example',
  'Action: failed',
  'Status: 5.1.1',
  '--outer',
  'Content-Type: message/rfc822',
  'Content-Disposition: attachment; filename="original.eml"',
  '',
  'From: mara@fernhill.example',
  'To: nobody@northwind.example',
  'Subject: Routes',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain',
  '',
  'plain words',
  '--inner',
  'Content-Type: text/html',
  '',
  '<p>html words</p>',
  '--inner--',
  '--outer--',
  '',
].join('\r\n');

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function lead(number: number, campaignId: string, address: string, firstName: string, nowAt: number) {
  return {
    id: uuid(number),
    campaignId,
    email: address,
    firstName,
    lastName: 'Okafor',
    companyName: 'Northwind',
    jobTitle: null,
    phone: null,
    website: null,
    variables: { timezone: 'Europe/Lisbon' },
    status: 1 as const,
    interestStatus: null,
    createdAt: nowAt - 100 * minute,
  };
}

function email(
  number: number,
  {
    type,
    lead: leadNumber,
    campaign,
    subject,
    at,
  }: { type: 'campaign' | 'received'; lead: number; campaign: number; subject: string; at: number },
): InstantlyEmail {
  const address = leadNumber === 20 ? 'dana@northwind.example' : 'ivo@couriers.example';
  const ours = { address: 'mara@fernhill-mail.example', name: 'Mara Lind' };
  const theirs = { address, name: null };
  return {
    id: uuid(number),
    campaignId: uuid(campaign),
    leadEmail: address,
    leadId: uuid(leadNumber),
    threadId: uuid(leadNumber + 100),
    eaccount: ours.address,
    type,
    messageId: `<m${number}@${type === 'received' ? address.split('@')[1] : 'fernhill-mail.example'}>`,
    subject,
    from: type === 'received' ? theirs : ours,
    to: [type === 'received' ? ours : theirs],
    cc: [],
    replyTo: null,
    text: `Text of ${number}`,
    html: null,
    isAutoReply: false,
    isUnread: type === 'received',
    aiInterest: null,
    step: type === 'campaign' ? '0_0_0' : null,
    sentAt: at,
    createdAt: at,
  };
}
