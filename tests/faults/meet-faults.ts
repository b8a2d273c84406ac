/* One function per provider: the real engine and the real client, a peer with one fault, and what came of it. */
import { bookingsForTests, tuesdayAt } from '../../electron/engine/booking/testing/bookings-for-tests.fixture';
import { openAccounts } from '../../electron/engine/pipeline/accounts';
import {
  byPeople,
  engineForTests,
  startAt,
  type TestEngine,
} from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { createCalendarBooker } from '../../electron/engine/providers/calendar';
import { type EmailConfig, openMailboxReader, openMailboxSender } from '../../electron/engine/providers/email';
import { openInstantlySender } from '../../electron/engine/providers/instantly';
import type { Sender } from '../../electron/engine/providers/sender';
import { createSlackClient } from '../../electron/engine/providers/slack/clients';
import { saveConnection } from '../../electron/engine/store/connections';
import type { OutboxRow } from '../../electron/engine/store/rows';
import { reviewDms } from '../../electron/engine/store/schema';
import { shell } from '../../renderer/strings/shell';
import { connectionConfig } from '../../shared/schemas/workspace';
import type { Certificates } from './certificates';
import type { Fault, Seen } from './fault';
import { hurriedClock } from './hurried-clock';
import { startHttpPeer } from './start-http-peer';
import { startImapPeer, startSmtpPeer } from './start-mail-peer';

const log = { write: () => undefined };
const twoHoursMs = 2 * 3_600_000;
/** Only who waits by design is hurried: a machine under load must not meet a limit that is not meant. */
const clockFor = (fault: Fault, hurry = 5, limits: (ms: number) => boolean = isLimit) =>
  fault === 'trickle'
    ? hurriedClock(startAt, Math.max(15, hurry))
    : hurriedClock(startAt, hurry, hurry > 5 ? limits : undefined);
/** The limits of a model's stages: its client waits so long for nothing else. */
const isLimit = (ms: number): boolean => ms >= 12_000;
/** A call of Slack's client has a quarter of a minute; what is longer is a pause that Slack asked for, or until its history proves something. */
const isSlackLimit = (ms: number): boolean => isLimit(ms) && ms <= 15_000;
const jump = (fault: Fault, clock: { advance(ms: number): void }) => () =>
  clock.advance(fault === 'clock_ahead' ? twoHoursMs : fault === 'clock_back' ? -twoHoursMs : 0);

/** The truth is the peer's; an outcome that contradicts it is a fault of ours, and the worst kind. */
const judged = (seen: Seen, done: number): Seen => {
  if (done > 1) throw new Error(`done ${done} times`);
  if (seen.outcome === 'delivered' && done === 0) throw new Error(`said to be delivered, and was not: ${seen.state}`);
  if (seen.outcome === 'known not delivered' && done > 0)
    throw new Error(`said not to be delivered, and was: ${seen.state}, ${seen.sentence}`);
  return seen;
};

const ofSend = (send: OutboxRow): Seen => ({
  outcome: send.state === 'sent' ? 'delivered' : send.state === 'uncertain' ? 'uncertain' : 'known not delivered',
  state: send.state,
  sentence: send.reason ?? (send.state === 'sent' ? 'Sent' : ''),
});

/** A reply that a person has approved, dispatched once through this sender. */
const sendThrough = async (t: TestEngine, sender: Sender): Promise<OutboxRow> => {
  const draft = await t.waiting();
  await t.approve(draft);
  t.services.accounts.senderFor = async () => sender;
  t.clock.advance(11_000);
  await t.dispatch();
  await sender.close?.();
  return t.send(draft.id);
};

const instantly = async (fault: Fault, certificates: Certificates): Promise<Seen> => {
  const clock = clockFor(fault);
  const peer = await startHttpPeer({
    fault,
    certificates,
    strikes: ({ method }) => method === 'POST',
    answer: ({ method }) =>
      method === 'POST'
        ? { id: 'reply-1', timestamp_created: new Date(startAt).toISOString() }
        : {
            id: 'remote-1',
            timestamp_created: new Date(startAt).toISOString(),
            from_address_email: 'dana@northwind.example',
          },
    meanwhile: jump(fault, clock),
  });
  try {
    const t = await engineForTests({ ...byPeople, clock });
    const send = await sendThrough(
      t,
      openInstantlySender({ baseUrl: `${peer.url}/api/v2`, apiKey: 'key', fetch, clock, log }),
    );
    return judged(ofSend(send), peer.done.length);
  } finally {
    await peer.close();
  }
};

const mailbox = (server: EmailConfig['smtp'], other: EmailConfig['smtp'] = server): EmailConfig => ({
  kind: 'email',
  address: 'mara@fernhill.example',
  displayName: 'Mara Lind',
  user: 'mara@fernhill.example',
  imap: other,
  smtp: server,
  campaignName: 'Bakeries',
  saveToSent: false,
});

const smtp = async (fault: Fault, certificates: Certificates): Promise<Seen> => {
  const clock = clockFor(fault, fault === 'trickle' ? 200 : 5);
  const peer = await startSmtpPeer({ fault, certificates, meanwhile: jump(fault, clock) });
  try {
    const t = await engineForTests({ ...byPeople, clock });
    const send = await sendThrough(t, openMailboxSender({ config: mailbox(peer.server), password: '', clock, log }));
    return judged(ofSend(send), peer.taken.length);
  } finally {
    await peer.close();
  }
};

/** A mailbox that cannot be read: nothing may leave, because the lead may have written. */
const imap = async (fault: Fault, certificates: Certificates): Promise<Seen> => {
  const clock = clockFor(fault, fault === 'trickle' ? 200 : 5);
  const peer = await startImapPeer({ fault, certificates, meanwhile: () => undefined });
  try {
    const t = await engineForTests({ ...byPeople, clock });
    const draft = await t.waiting();
    await t.approve(draft);
    const reader = openMailboxReader({ config: mailbox(peer.server), password: 'a password', clock, log });
    t.services.accounts.readerFor = async () => reader;
    t.services.sync.forget();
    clock.advance(120_000);
    await t.dispatch();
    await reader.close();
    return judged(ofSend(t.send(draft.id)), t.mailbox.delivered.length);
  } finally {
    await peer.close();
  }
};

/** A model that cannot be asked: nothing is drafted, so nothing can leave. */
const openai = async (fault: Fault, certificates: Certificates): Promise<Seen> => {
  const clock = clockFor(fault, 50);
  const peer = await startHttpPeer({
    fault,
    certificates,
    strikes: () => true,
    answer: () => ({ id: 'resp_1', object: 'response', status: 'completed', model: 'm', output: [], usage: null }),
    meanwhile: () => undefined,
  });
  try {
    const t = await engineForTests({ clock });
    // The account as the engine opens it, so that what it learns of the connection counts as well.
    Object.assign(t.ctx.ports, { fetch: globalThis.fetch });
    const config = connectionConfig.parse({ kind: 'openai', baseUrl: `${peer.url}/v1`, model: 'model-1' });
    const id = t.ctx.newId();
    t.ctx.store.write(() =>
      saveConnection(t.ctx.store, {
        id,
        workspaceId: t.ctx.workspaceId,
        label: 'Model',
        config,
        secretEnd: null,
        now: clock.now(),
      }),
    );
    await t.ctx.ports.secrets.set(id, 'key');
    const real = openAccounts(t.ctx, t.services.health);
    t.services.accounts.model = () => real.model();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const [message] = t.messages();
    const last = t.ctx.store.sqlite
      .prepare<[], { stage: string; outcome: string; reason: string; evidence: string | null }>(
        'SELECT stage, outcome, reason, evidence FROM stages ORDER BY id DESC LIMIT 1',
      )
      .get();
    const draft = t.drafts()[0];
    const decision = draft ? (await t.call('drafts.get', { id: draft.id })).decision : null;
    return judged(
      {
        outcome: 'known not delivered',
        state: draft ? `${draft.origin} draft, ${draft.state}` : `message ${message?.stage ?? 'gone'}`,
        // A message that waits for the model has no story of its own yet: the banner says it of all of them.
        sentence:
          message?.stage === 'new'
            ? shell.banners.modelSilentText
            : (decision?.sentence ?? last?.evidence ?? last?.reason ?? ''),
      },
      t.mailbox.delivered.length,
    );
  } finally {
    await peer.close();
  }
};

const slack = async (fault: Fault, certificates: Certificates): Promise<Seen> => {
  const clock = clockFor(fault, 15, isSlackLimit);
  /** What was posted, as the DM's history tells it afterwards. */
  const posts: unknown[] = [];
  const peer = await startHttpPeer({
    fault,
    certificates,
    strikes: ({ path }) => path.endsWith('chat.postMessage'),
    answer: ({ path, body }) => {
      if (path.endsWith('users.lookupByEmail')) return { ok: true, user: { id: 'U1', name: 'mara' } };
      if (path.endsWith('conversations.open')) return { ok: true, channel: { id: 'D1' } };
      if (path.endsWith('conversations.history')) return { ok: true, messages: posts };
      const ts = `${startAt / 1000}.000100`;
      posts.push({ ts, metadata: JSON.parse(new URLSearchParams(body).get('metadata') ?? '{}') });
      return { ok: true, channel: 'D1', ts };
    },
    meanwhile: jump(fault, clock),
  });
  try {
    const t = await engineForTests({ clock, campaign: { reviewers: ['mara.lind@brightwater.example'] } });
    t.model.says.confidence = 0.5;
    t.services.accounts.slack = async () =>
      createSlackClient({ baseUrl: `${peer.url}/api/`, token: 'xoxb-1', clock, log });
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const dm = t.ctx.store.db.select().from(reviewDms).all()[0];
    if (!dm) throw new Error('no review DM was tried');
    return judged(
      {
        outcome: dm.state === 'sent' ? 'delivered' : dm.state === 'uncertain' ? 'uncertain' : 'known not delivered',
        state: `DM ${dm.state}, draft in the queue`,
        sentence: dm.detail ?? 'Sent',
      },
      peer.done.length,
    );
  } finally {
    await peer.close();
  }
};

const calendar = async (fault: Fault, certificates: Certificates): Promise<Seen> => {
  const clock = clockFor(fault);
  const peer = await startHttpPeer({
    fault,
    certificates,
    strikes: ({ method }) => method === 'POST',
    answer: ({ body }) => (body === '' ? {} : { id: (JSON.parse(body) as { id: string }).id }),
    meanwhile: jump(fault, clock),
  });
  try {
    const t = await bookingsForTests({ clock });
    await t.offer([tuesdayAt]);
    const proposed = await t.says('Tuesday 14:30 works');
    if (!proposed) throw new Error('no proposal');
    await t.call('bookings.confirm', { id: proposed.id }, 'setter');
    const real = createCalendarBooker({
      baseUrl: peer.url,
      calendarId: 'primary',
      token: async () => 'token',
      fetch,
      clock,
    });
    Object.assign(t.services.accounts, {
      booker: async () => ({ connectionId: 'calendar', calendar: { ...t.book.calendar, book: real.book } }),
    });
    await t.lane();
    const [booking] = t.all();
    if (!booking) throw new Error('the proposal is gone');
    return judged(
      {
        outcome:
          booking.state === 'booked'
            ? 'delivered'
            : booking.state === 'uncertain'
              ? 'uncertain'
              : 'known not delivered',
        state: booking.state,
        sentence: booking.reason ?? 'Booked',
      },
      peer.done.length,
    );
  } finally {
    await peer.close();
  }
};

export const providers = {
  Instantly: instantly,
  'Mail, sending (SMTP)': smtp,
  'Mail, reading (IMAP)': imap,
  'Slack review DM': slack,
  'Google Calendar booking': calendar,
  'Model (OpenAI)': openai,
};
export type Provider = keyof typeof providers;

/** Clock jumps concern what is under way: reading and asking the model leave nothing behind. */
export const applies = (provider: Provider, fault: Fault): boolean =>
  !fault.startsWith('clock_') || (provider !== 'Mail, reading (IMAP)' && provider !== 'Model (OpenAI)');
