import { expect, it } from 'vitest';
import {
  type BookingsForTests,
  bookingsForTests,
} from '../../../electron/engine/booking/testing/bookings-for-tests.fixture';
import { scriptedMailbox } from '../../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import { getCampaign } from '../../../electron/engine/store/campaigns';
import { type EventName, events } from './events';
import { asked, ivo, type World } from './world';

/* A confirmed meeting, the one action outside messages that this version takes, against what may happen before the calendar hears of it. */

/** What the events of replies look at. */
const worldOf = (t: BookingsForTests): World => ({
  t,
  beside: scriptedMailbox(t.clock, 500),
  draftId: '',
  send: () => {
    throw new Error('a meeting is no send');
  },
  sync: async () => void (await t.call('sync.now', { connectionId: null })),
  campaign: async (patch) => {
    const { id, version } = getCampaign(t.ctx.store, t.ctx.workspaceId, t.lead().campaignId);
    await t.call('campaigns.update', { id, version, patch });
  },
  pass: async (ms) => {
    t.clock.advance(ms);
    await t.sync();
    await t.lane();
  },
});

type Fate = 'booked' | 'failed' | 'proposed' | 'superseded' | 'held';

/** An opt-out, a block and a dead address end it; news from the lead is read first; what concerns rules says nothing of a person's word. */
const fates: [EventName, Fate][] = [
  ['the lead opts out', 'failed'],
  ['the lead opts out from another address', 'failed'],
  ['the address is dead', 'failed'],
  ['the address of somebody in Cc is dead, found out in another campaign', 'failed'],
  ['the lead says who is the right one', 'proposed'],
  ['the lead is away, says an automatic reply', 'booked'],
  ['the lead writes again', 'proposed'],
  // What he writes may accept something: a proposal of its own takes the place.
  ['somebody in Cc answers for the lead', 'superseded'],
  ['somebody answers from another program', 'booked'],
  ['a person opts the lead out', 'failed'],
  ['a person opts the lead out in another campaign', 'failed'],
  ['a person puts the lead on the blacklist', 'failed'],
  ['a person puts somebody in Cc on the blacklist', 'failed'],
  ['a person snoozes the lead', 'booked'],
  ['the campaign is given to people', 'booked'],
  ['shadow mode is turned on', 'booked'],
  ['a link is taken off the list', 'booked'],
  ['the breaker opens', 'booked'],
  ['auto-send is turned off', 'booked'],
  ['the sending hours are over', 'booked'],
  ['an emergency stop', 'held'],
];

it.each(fates)('a meeting is confirmed, and then %s: %s', async (name, fate) => {
  const t = await bookingsForTests();
  await t.offer();
  // Ivo gets the replies: he is invited, and Dana with him.
  const booking = await t.says('Tuesday 14:30 works', { cc: [ivo], messageId: asked });
  if (!booking) throw new Error('no proposal');
  await t.call('leads.setReplier', { leadId: t.lead().id, replier: ivo }, 'setter');
  await t.call('bookings.confirm', { id: booking.id }, 'setter');
  const world = worldOf(t);
  await events[name].act(world);
  await t.lane();
  expect(t.all()[0]?.state).toBe(fate);
  expect(t.book.calls.book).toBe(fate === 'booked' ? 1 : 0);
  if (fate === 'held') {
    await t.call('sending.resume', {});
    await t.lane();
    expect(t.book.calls.book).toBe(1);
  }
  const then = t.book.calls.book;
  for (let turn = 0; turn < 3; turn += 1) {
    t.clock.advance(3_600_000);
    await t.lane();
  }
  expect(t.book.calls.book).toBe(then);
});
