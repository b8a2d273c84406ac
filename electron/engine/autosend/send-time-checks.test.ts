import { expect, it } from 'vitest';
import { checkAtSendTime, type SendMoment } from './send-time-checks';

const now = Date.UTC(2026, 4, 7, 9, 0);
const hour = 3_600_000;

/** A moment in which everything is well, for a person's approval; `as` makes the rest matter. */
const moment = (change: object): SendMoment => {
  const base = {
    send: {
      triggerAt: now - hour,
      fingerprint: 'f',
      admittedBy: 'person',
      admittedAt: now - 10_000,
      keepHours: false,
      forced: false,
      payload: { from: { name: 'Mara Lind', email: 'mara@fernhill.example' } },
    },
    draft: { id: 'd' },
    draftFingerprint: 'f',
    lead: { name: 'Dana Okafor', zone: 'Europe/Lisbon' },
    leadBlock: null,
    blockedRecipient: null,
    deadRecipient: null,
    linkTrouble: null,
    campaign: { responseMode: 'AI_AUTO_SEND', sendingHours: { kind: 'ALWAYS' } },
    newerInbound: null,
    sentSinceTrigger: null,
    mayHaveLeft: null,
    accountNow: null,
    compared: null,
    offers: [{ startAt: now + 24 * hour, free: true }],
    stoppedBy: null,
    autoSendOff: null,
    workspaceZone: 'Europe/Lisbon',
    now,
  };
  const { send, ...rest } = change as { send?: object };
  return { ...base, ...rest, send: { ...base.send, ...send } } as unknown as SendMoment;
};
const rule = { admittedBy: 'rule' };
const peoples = { responseMode: 'SETTER_MANAGED', sendingHours: { kind: 'ALWAYS' } };
const tripped = { responseMode: 'AI_AUTO_SEND', sendingHours: { kind: 'ALWAYS' }, breakerOpen: true };
const shadowed = { responseMode: 'AI_AUTO_SEND', sendingHours: { kind: 'ALWAYS' }, shadow: true };
const evening = {
  responseMode: 'AI_AUTO_SEND',
  sendingHours: { kind: 'CUSTOM', windows: [{ days: [4], from: '18:00', to: '19:00' }], holidays: [] },
};
const never = {
  responseMode: 'AI_AUTO_SEND',
  sendingHours: { kind: 'CUSTOM', windows: [{ days: [], from: '18:00', to: '19:00' }], holidays: [] },
};

it.each<[string, object, object]>([
  ['all is well', {}, { kind: 'go' }],
  [
    'a calendar that cannot be read',
    { offers: [{ startAt: now + 24 * hour, free: false, unread: 'The calendar could not be reached.' }] },
    { kind: 'review', headline: 'The calendar could not be read' },
  ],
  ['all is well, by rule', { send: rule }, { kind: 'go' }],
  ['the emergency stop', { stoppedBy: 'Ines' }, { kind: 'hold', code: 'stopped' }],
  ['the breaker opened meanwhile', { send: rule, campaign: tripped }, { headline: 'This campaign is back to review' }],
  ['a forced send and the breaker', { send: { ...rule, forced: true }, campaign: tripped }, { kind: 'review' }],
  ['a person’s approval while the breaker is open', { campaign: tripped }, { kind: 'go' }],
  ['a forced send and the stop', { send: { ...rule, forced: true }, stoppedBy: 'Ines' }, { kind: 'hold' }],
  [
    'shadow turned on meanwhile',
    { send: rule, campaign: shadowed },
    { kind: 'review', headline: 'Shadow mode was turned on' },
  ],
  ['a forced send and shadow', { send: { ...rule, forced: true }, campaign: shadowed }, { kind: 'review' }],
  ['a person’s approval in shadow', { campaign: shadowed }, { kind: 'go' }],
  ['opted out', { leadBlock: 'opted_out' }, { kind: 'cancel' }],
  ['bounced', { leadBlock: 'bounced' }, { kind: 'cancel' }],
  ['an addressee to whom mail came back', { deadRecipient: 'ivo@couriers.example' }, { kind: 'review' }],
  ['an addressee who opted out', { blockedRecipient: 'ivo@couriers.example' }, { kind: 'review' }],
  ['another text', { draftFingerprint: 'g' }, { headline: 'The text changed after it was approved' }],
  ['a newer message', { newerInbound: { id: 'n', at: now - 1 } }, { headline: 'Dana Okafor wrote again' }],
  ['an answer since', { sentSinceTrigger: { id: 's', at: now - 1 } }, { headline: 'Someone answered meanwhile' }],
  [
    'another reply leaving now',
    { mayHaveLeft: { at: now - 1, leaving: true } },
    { kind: 'later', leavesAt: now + 5_000 },
  ],
  [
    'another reply that may have left',
    { mayHaveLeft: { at: now - hour, leaving: false } },
    { headline: 'Another reply may have left' },
  ],
  [
    'an account with another address',
    { accountNow: 'sales@fernhill.example' },
    {
      headline: 'The account has another address now',
      sentence: expect.stringMatching(/from mara@fernhill\.example, and the account is sales@fernhill\.example now/),
    },
  ],
  [
    'a threshold raised above its score',
    { send: rule, compared: { score: 0.95, threshold: 0.96 } },
    { headline: 'The threshold was raised', sentence: expect.stringMatching(/from 0\.96 on/) },
  ],
  ['a threshold at its score', { send: rule, compared: { score: 0.95, threshold: 0.95 } }, { kind: 'go' }],
  ['a score that is no number', { send: rule, compared: { score: Number.NaN, threshold: 0.9 } }, { kind: 'review' }],
  ['a time that is now', { offers: [{ startAt: now, free: true }] }, { headline: 'A time offered has passed' }],
  ['a time taken', { offers: [{ startAt: now + hour, free: false }] }, { headline: 'A time offered is taken' }],
  ['approved a day ago', { send: { admittedAt: now - 24 * hour }, now }, { kind: 'go' }],
  ['approved longer ago', { send: { admittedAt: now - 24 * hour - 1 } }, { headline: 'Approved more than a day ago' }],
  ['an old verdict of a rule', { send: { ...rule, admittedAt: now - 40 * hour } }, { kind: 'go' }],
  ['by people now, approved', { campaign: peoples }, { kind: 'go' }],
  ['by people now, by rule', { campaign: peoples, send: rule }, { kind: 'review' }],
  ['auto-send off, approved', { autoSendOff: 'setting' }, { kind: 'go' }],
  ['auto-send off, by rule', { autoSendOff: 'setting', send: rule }, { headline: 'Auto-send was turned off' }],
  ['auto-send off, forced', { autoSendOff: 'setting', send: { ...rule, forced: true } }, { kind: 'go' }],
  ['out of hours, approved', { campaign: evening, send: { keepHours: true } }, { kind: 'go' }],
  [
    'slept over a moment in the hours',
    { campaign: evening, send: { keepHours: true, admittedAt: now - 40 * hour, chosenAt: now - 15 * hour } },
    { kind: 'later', leavesAt: now + 8 * hour },
  ],
  [
    'a moment outside the hours, chosen by a person',
    { campaign: evening, send: { admittedAt: now - 40 * hour, chosenAt: now } },
    { kind: 'go' },
  ],
  [
    'asked for again after its moment',
    { campaign: evening, send: { keepHours: true, chosenAt: now - hour } },
    { kind: 'go' },
  ],
  [
    'a moment a day ago',
    { send: { admittedAt: now - 90 * hour, chosenAt: now - 24 * hour - 1 } },
    { headline: 'Approved more than a day ago' },
  ],
  [
    'out of hours, by rule',
    { campaign: evening, send: { ...rule, keepHours: true } },
    { kind: 'later', leavesAt: now + 8 * hour },
  ],
  ['out of hours, ignored', { campaign: evening, send: rule }, { kind: 'go' }],
  ['hours that never open', { campaign: never, send: { ...rule, keepHours: true } }, { kind: 'review' }],
])('%s', (_name, change, expected) => {
  expect(checkAtSendTime(moment(change))).toMatchObject(expected);
});

it('the stop comes before everything else, the block before the text', () => {
  const all = { leadBlock: 'opted_out', draftFingerprint: 'g', newerInbound: { id: 'n', at: now } };
  expect(checkAtSendTime(moment({ ...all, stoppedBy: 'Ines' })).kind).toBe('hold');
  expect(checkAtSendTime(moment(all)).kind).toBe('cancel');
});
