/* Long because it is one table: every event beside what becomes of a reply that waits, whichever way it came there. */
import { expect } from 'vitest';
import type { Arriving } from '../../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import { readBreaker, writeBreaker } from '../../../electron/engine/store/breaker';
import { getConnection } from '../../../electron/engine/store/connections';
import type { WayName } from './ways';
import { asked, dana, hour, ivo, minute, type World } from './world';

export type Outcome =
  /** It leaves, once. */
  | { is: 'leaves' }
  /** It waits for this reason until something is over, then leaves, once. */
  | { is: 'later'; reason: RegExp; over(world: World): Promise<void> }
  /** Nothing leaves; the draft waits for a person with this on top. */
  | { is: 'back'; why: string }
  /** Nothing leaves, and the draft ends. */
  | { is: 'ends'; why: string };

export type Event = {
  act(world: World): Promise<void>;
  /** Of what a rule let go, and of what a person did, by where PRODUCT says so. */
  rule: Outcome;
  person: Outcome;
  /** Ways for which it is otherwise. */
  but?: Partial<Record<WayName, Outcome>>;
  /** While the connection is being made: the lead's rows are looked at once more, and the words may be those of that look. */
  connecting?: Outcome;
  /** Why this cannot happen, or says nothing, while a connection is being made or once the provider took it. */
  notConnecting?: string;
  /** The call itself is refused: always, or only once it is leaving. */
  refused?: 'always' | 'once leaving';
};

const leaves: Outcome = { is: 'leaves' };
const back = (why: string): Outcome => ({ is: 'back', why });
const ends = (why: string): Outcome => ({ is: 'ends', why });
const both = (outcome: Outcome): Pick<Event, 'rule' | 'person'> => ({ rule: outcome, person: outcome });
/** What an admin says of a campaign's rules says nothing of a person's word (PRODUCT 3, stage 7). */
const ruled = (why: string): Pick<Event, 'rule' | 'person'> => ({ rule: back(why), person: leaves });

/** Something arrives in the account that answers Dana. */
const comes = (message: Arriving) => async (world: World) => {
  world.t.clock.advance(minute);
  world.t.mailbox.arrive(message);
  await world.sync();
};
/** Something arrives in the mailbox beside it. */
const comesBeside = (message: Arriving) => async (world: World) => {
  world.t.clock.advance(minute);
  world.beside.arrive(message);
  await world.sync();
};
const removeMe = 'Please remove me from your list and do not write to me again.';
const inThread = { inReplyTo: `<${asked}>` };

/** A delivery status notification (RFC 3464): this address does not exist. */
export const report = (address: string): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.relay.example>',
    'To: mara@fernhill.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <report-${address}>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'Your message was not delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.relay.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
    '',
    '--b--',
    '',
  ].join('\r\n');

const lead = (world: World): string => world.t.lead().id;

export const events = {
  /* What leads say. "Remove me" is said by a person and not by a row (PRODUCT 2 and 3, gate opt_out). */
  'the lead opts out': {
    act: comes({ text: removeMe, ...inThread }),
    ...both(ends('The lead opted out')),
    connecting: ends('The lead is blocked (opted out)'),
  },
  'the lead opts out from another address': {
    act: comes({ text: removeMe, from: { name: 'Dana', email: 'dana.private@mail.example' }, ...inThread }),
    ...both(ends('The lead opted out')),
    connecting: ends('The lead is blocked (opted out)'),
  },
  'the lead opts out in another account': {
    act: comesBeside({ text: removeMe }),
    ...both(ends('The lead opted out')),
    connecting: ends('The lead is blocked (opted out)'),
  },
  'somebody in Cc opts out in another account': {
    act: comesBeside({ text: removeMe, lead: ivo.email }),
    ...both(back('An addressee asked not to be written to')),
  },
  'the address is dead': {
    act: comes({ raw: report(dana.email) }),
    ...both(ends('Mail to this address came back')),
    connecting: ends('The lead is blocked (bounced)'),
  },
  'the address of somebody in Cc is dead, found out in another campaign': {
    act: comes({ campaign: 'Couriers', lead: ivo.email, raw: report(ivo.email) }),
    ...both(back('Mail to one addressee came back')),
  },
  'the lead says who is the right one': {
    act: comes({ text: `I am not the right person for this. Please write to ${ivo.email} instead.`, ...inThread }),
    ...both(back('Dana Okafor wrote again')),
  },
  'the lead has left, says an automatic reply': {
    act: comes({
      subject: 'Automatic reply: Rounds',
      text: 'Dana Okafor no longer works at Northwind. Please contact info@northwind.example.',
    }),
    ...both(back('Dana Okafor has left')),
  },
  // Robots' mails are no news from the lead (PRODUCT 3, gate auto_reply).
  'the lead is away, says an automatic reply': {
    act: comes({
      subject: 'Automatic reply: Rounds',
      text: 'I am out of the office until 18 May and will answer after my return.',
    }),
    ...both(leaves),
  },
  'the lead writes again': {
    act: comes({ text: 'Or rather for thirty vans?', ...inThread }),
    ...both(back('Dana Okafor wrote again')),
  },
  'the lead writes again, to another account': {
    act: comesBeside({ text: 'I wrote to the other address too: or rather for thirty vans?' }),
    ...both(back('Dana Okafor wrote again')),
  },
  'somebody in Cc answers for the lead': {
    act: comes({ text: 'Taking over from Dana: it is thirty vans.', from: ivo, ...inThread }),
    ...both(back('Dana Okafor wrote again')),
  },

  /* What people do elsewhere (PRODUCT 3: nothing sent to the lead since the trigger). */
  'somebody answers from another program': {
    act: comes({ direction: 'outbound', text: 'It is 29 euros a van.', ...inThread }),
    ...both(back('Someone answered meanwhile')),
  },
  'somebody answers from another account': {
    act: comesBeside({ direction: 'outbound', text: 'It is 29 euros a van.' }),
    ...both(back('Someone answered meanwhile')),
  },
  'somebody answers from a program whose clock runs behind': {
    act: async (world) => {
      const at = (world.t.messages().find(({ direction }) => direction === 'inbound')?.at ?? 0) - 2 * minute;
      await comes({ direction: 'outbound', text: 'It is 29 euros a van.', at, ...inThread })(world);
    },
    ...both(back('Someone answered meanwhile')),
  },
  'somebody passes the question on to a colleague': {
    act: comesBeside({
      direction: 'outbound',
      text: 'What do we say to this?',
      lead: 'colleague@firm.example',
      ...inThread,
    }),
    ...both(leaves),
  },
  // PRODUCT 6: every time named still free.
  'a time offered is taken elsewhere': {
    act: async ({ t }) => {
      t.services.outbox.offersOf = async () => [{ startAt: t.clock.now() + 48 * hour, free: false }];
    },
    ...both(back('A time offered is taken')),
    notConnecting: 'the calendar is asked before a connection is made, and its answer holds for this attempt',
  },

  /* What people say of a lead. */
  'a person names somebody else to get the replies': {
    act: async (world) => {
      await world.t.call('leads.setReplier', { leadId: lead(world), replier: ivo }, 'setter');
    },
    ...both(back('Ivo Brandt gets the replies now')),
  },
  'a person opts the lead out': {
    act: async (world) => {
      await world.t.call('leads.setOptOut', { leadId: lead(world), optedOut: true }, 'setter');
    },
    ...both(ends('The lead opted out')),
  },
  'a person opts the lead out in another campaign': {
    act: async (world) => {
      await world.t.call(
        'leads.setOptOut',
        { leadId: world.t.lead(dana.email, 'Couriers').id, optedOut: true },
        'setter',
      );
    },
    ...both(ends('The lead opted out')),
  },
  'a person puts the lead on the blacklist': {
    act: async (world) => {
      await world.t.call('leads.setSentiment', { leadId: lead(world), sentiment: 'Blacklist' }, 'setter');
    },
    ...both(ends('Tag set to Blacklist')),
  },
  'a person puts somebody in Cc on the blacklist': {
    act: async (world) => {
      const leadId = world.t.lead(ivo.email, 'Couriers').id;
      await world.t.call('leads.setSentiment', { leadId, sentiment: 'Blacklist' }, 'setter');
    },
    ...both(back('An addressee asked not to be written to')),
  },
  'a person sets a tag that is not answered': {
    act: async (world) => {
      await world.t.call('leads.setSentiment', { leadId: lead(world), sentiment: 'Not Interested' }, 'setter');
    },
    ...both(ends('Tag set to Not Interested')),
  },
  'a person sets a tag that no rule answers': {
    act: async (world) => {
      await world.t.call('leads.setSentiment', { leadId: lead(world), sentiment: 'Call Requested' }, 'setter');
    },
    ...ruled('Tag set to Call Requested'),
  },
  'a person snoozes the lead': {
    act: async (world) => {
      const untilAt = world.t.clock.now() + 168 * hour;
      await world.t.call('leads.snooze', { leadId: lead(world), untilAt }, 'setter');
    },
    ...ruled('The lead was snoozed'),
  },

  /* What admins say of rules (PRODUCT 3, stage 7; docs/thresholds.md). */
  'the campaign is given to people': {
    act: (world) => world.campaign({ responseMode: 'SETTER_MANAGED' }),
    ...ruled('The campaign is answered by people now'),
  },
  'shadow mode is turned on': {
    act: (world) => world.campaign({ shadow: true }),
    ...ruled('Shadow mode was turned on'),
  },
  'the threshold is raised': {
    act: (world) => world.campaign({ autoSendConfidenceThreshold: 0.97 }),
    ...ruled('The threshold was raised'),
  },
  'a link is taken off the list': {
    act: (world) => world.campaign({ linkAllowList: [] }),
    ...ruled('A link in it is not allowed any more'),
  },
  'the breaker opens': {
    act: async ({ t }) => {
      const { campaignId } = t.lead();
      const now = t.clock.now();
      t.ctx.store.write(() =>
        writeBreaker(t.ctx.store, campaignId, { ...readBreaker(t.ctx.store, campaignId), openedAt: now }, true, now),
      );
    },
    ...ruled('This campaign is back to review'),
  },
  'auto-send is turned off': {
    act: async ({ t }) => {
      await t.call('settings.update', { patch: { autoSendOff: true } });
    },
    ...ruled('Auto-send was turned off'),
    // Asked for by name, and audited.
    but: { 'a forced backfill, auto-send being off': leaves },
  },
  'the sending hours are over': {
    act: (world) =>
      world.campaign({
        sendingHours: {
          kind: 'CUSTOM',
          windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '22:00' }],
          holidays: [],
        },
      }),
    rule: { is: 'later', reason: /Outside the sending hours/, over: (world) => world.pass(10 * hour) },
    person: leaves,
    // Named for a moment in the hours, and so kept to them.
    but: {
      'approved for a moment to come': {
        is: 'later',
        reason: /Outside the sending hours/,
        over: (world) => world.pass(10 * hour),
      },
    },
  },

  /* What happens to everything (PRODUCT 8). */
  'an emergency stop': {
    act: async ({ t }) => {
      await t.call('sending.stop', {}, 'setter');
    },
    ...both({
      is: 'later',
      reason: /Stopped by Mara Lind/,
      over: async (world) => {
        await world.t.call('sending.resume', {});
        await world.pass(minute);
      },
    }),
  },
  'the account is disconnected': {
    act: async ({ t }) => {
      const { senderFor } = t.services.accounts;
      t.services.accounts.senderFor = async () => null;
      connectAgain.set(t, () => {
        t.services.accounts.senderFor = senderFor;
      });
    },
    ...both({
      is: 'later',
      reason: /not connected/,
      over: async (world) => {
        connectAgain.get(world.t)?.();
        await world.pass(minute);
      },
    }),
    notConnecting: 'its connection stands',
  },
  'the account is given another address': {
    act: async ({ t }) => {
      const { label } = getConnection(t.ctx.store, t.ctx.workspaceId, t.secondConnectionId);
      const { config } = getConnection(t.ctx.store, t.ctx.workspaceId, t.secondConnectionId);
      expect(config.kind).toBe('email');
      if (config.kind !== 'email') return;
      const server = { host: 'mail.fernhill.example', port: 993, security: 'tls' as const };
      const sales = { ...config, address: 'sales@fernhill.example', imap: server, smtp: server };
      await t.call('connections.save', { id: t.connectionId, label, config: sales, secret: null });
    },
    ...both(back('The account has another address now')),
  },

  /* What somebody does to the reply itself. */
  'a reviewer edits it': {
    act: async ({ t, draftId }) => {
      const { version } = t.draft(draftId);
      await t.call('drafts.edit', { id: draftId, version, body: 'Other words.' }, 'setter');
    },
    ...both(leaves),
    refused: 'always',
  },
  'somebody approves it once more': {
    act: async ({ t, draftId }) => {
      await t.approve(t.draft(draftId));
    },
    ...both(leaves),
    refused: 'always',
  },
  'somebody has it redrafted': {
    act: async ({ t, draftId }) => {
      await t.call('drafts.regenerate', { id: draftId }, 'setter');
    },
    ...both(leaves),
    refused: 'always',
  },
  'somebody takes it back': {
    act: async ({ t, draftId }) => {
      await t.call('drafts.undo', { sendId: t.send(draftId).id }, 'setter');
    },
    ...both(back('Taken back by Mara Lind')),
    refused: 'once leaving',
  },
  'a day passes': {
    act: async ({ t }) => t.clock.advance(25 * hour),
    rule: leaves,
    person: back('Approved more than a day ago'),
    notConnecting: 'a connection is not made for a day',
  },
} satisfies Record<string, Event>;

export type EventName = keyof typeof events;

const connectAgain = new WeakMap<World['t'], () => void>();

/** Events that this version does not have: why none of them changes what leaves, and what the call would be named that brought it in. */
export const cannotHappen: Record<string, { why: string; call: RegExp }> = {
  'the campaign is paused or deleted': {
    why: 'the nearest are its mode, shadow mode and the breaker, which stand above',
    call: /^campaigns\.(?:pause|resume|delete|remove|archive)/,
  },
  'the address of a lead is changed': {
    why: 'a provider that names another address names another lead, and a reply goes to whoever wrote',
    call: /^leads\.(?:edit|update|replace|merge|setEmail|setAddress)/,
  },
};
