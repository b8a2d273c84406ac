import { describe, expect, it } from 'vitest';
import type { OfferAnswer } from '../availability';
import { formatSlotLabel } from '../availability';
import type { DraftContext } from './draft-context';
import { generateResponseDraft } from './generate-response-draft';
import { recordingLog, type Script, scriptedModel, stillClock } from './testing/scripted-model';

const now = Date.UTC(2026, 4, 7, 9, 0);
const zone = 'Europe/Lisbon';
const tuesday = Date.UTC(2026, 4, 12, 13, 30);
const thursday = Date.UTC(2026, 4, 14, 8, 0);
const times = [tuesday, thursday].map((startAt) => ({
  startAt,
  endAt: startAt + 1_200_000,
  zone,
  label: formatSlotLabel(startAt, zone),
}));

const context: DraftContext = {
  channel: 'email',
  language: 'en',
  lead: { name: 'Dana Okafor', email: 'dana@northwind.example', company: 'Northwind', role: null, zone },
  campaign: { name: 'Key accounts' },
  sentiment: 'Meeting Requested',
  inbound: { subject: 'AW: Re: Rounds', body: 'Sounds good, when?', at: now - 60_000, signature: '+351 910 000 001' },
  lessons: [],
  history: [{ at: now - 90_000, direction: 'outbound', from: 'Mara Lind', body: 'Hello' }],
  knowledge: [{ key: 'price', text: 'The plan costs 29 EUR a van and month.' }],
  persona: {
    name: 'Mara Lind',
    tone: 'plain',
    greeting: 'Hi {first name},',
    signature: 'Mara Lind\nFernhill',
    goals: '',
    service: '',
  },
  bookingLink: 'https://meet.fernhill.example/mara',
  leadSchedulingLink: null,
  windowAsked: { text: 'next week', fromAt: Date.UTC(2026, 4, 11), toAt: Date.UTC(2026, 4, 18) },
  wish: null,
  alternative: 0,
  budgetMs: 120_000,
};

const text = `Hi Dana,

Good to hear. The plan costs 29 EUR a van and month, and the first call takes twenty minutes; we can go through one of your own rounds in it, so that you see what changes.

Would Tuesday 12 May at 14:30 or Thursday 14 May at 09:00 suit you (both Lisbon time)?

Mara Lind
Fernhill`;

const plan = { answers: ['times'], offerTimes: true, avoid: [], language: 'en' };
const good: Script = {
  strategy: { value: plan },
  reply: { value: { body: text } },
  verify: { value: { body: text, changes: [] } },
  oversee: { value: { ok: true, problems: [] } },
};

const draft = async (
  script: Script,
  more: Partial<DraftContext> = {},
  offer: () => Promise<OfferAnswer> = async () => ({ kind: 'offered', times }),
) => {
  const model = scriptedModel(script);
  const { log, lines } = recordingLog();
  let offerCalls = 0;
  const result = await generateResponseDraft(
    {
      model: model.client,
      modelName: 'm',
      clock: stillClock(now),
      log,
      offerTimes: () => {
        offerCalls += 1;
        return offer();
      },
    },
    { ...context, ...more },
  );
  return { result, model, lines, offerCalls: () => offerCalls };
};

describe('generateResponseDraft', () => {
  it('goes strategy, reply, verify, oversee and returns the text with what it cost', async () => {
    const { result, model } = await draft(good);
    expect(model.stages()).toEqual(['strategy', 'reply', 'verify', 'oversee']);
    expect(result).toMatchObject({
      kind: 'drafted',
      body: text,
      subject: 'Re: Rounds',
      origin: 'model',
      clamped: false,
      verifier: 'passed',
      overseer: 'passed',
      offersUsed: [tuesday, thursday],
      usage: { inputTokens: 400, outputTokens: 40 },
    });
    expect(result.promptVersion).toMatch(/^[0-9a-f]{12}$/);
  });

  it('sends the documents in the agreed shapes', async () => {
    const { model } = await draft(good, { wish: 'Shorter.', alternative: 2 });
    const [strategy, reply, verify, oversee] = model.asked.map(({ document }) => document);
    const base = [
      'writtenByOthers',
      'channel',
      'language',
      'lead',
      'campaign',
      'sentiment',
      'inbound',
      'history',
      'knowledge',
      'persona',
    ];
    expect(Object.keys(strategy ?? {})).toEqual([...base, 'windowAsked']);
    expect(Object.keys(reply ?? {})).toEqual([
      ...base,
      ...['windowAsked', 'strategy', 'offeredTimes', 'noMatchingTime', 'bookingLink', 'signature', 'bounds', 'wish'],
      'alternative',
    ]);
    expect(reply).toMatchObject({
      offeredTimes: [{ label: 'Tuesday 12 May at 14:30 (Lisbon time)', startAt: '2026-05-12T13:30:00.000Z', zone }, {}],
      bounds: { min: 220, max: 1200, unit: 'characters' },
      signature: 'Mara Lind\nFernhill',
      wish: 'Shorter.',
      alternative: 2,
    });
    expect(Object.keys(verify ?? {})).toEqual([
      ...[
        'writtenByOthers',
        'channel',
        'draft',
        'knowledge',
        'offeredTimes',
        'bookingLink',
        'persona',
        'inbound',
        'bounds',
      ],
    ]);
    expect(oversee).toMatchObject({ draft: text, leadZone: zone, now: '2026-05-07T09:00:00.000Z' });
  });

  it('gives all stages one shared budget', async () => {
    const { model } = await draft(good, { budgetMs: 10_000 });
    const deadlines = model.asked.map(({ deadlineAt }) => deadlineAt - now);
    expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b));
    expect(Math.max(...deadlines)).toBe(10_000);
  });

  it('takes a correction and ignores a rewrite', async () => {
    const corrected = text.replace('Good to hear.', 'Good to hear from you.');
    const kept = await draft({ ...good, verify: { value: { body: corrected, changes: ['x'] } } });
    expect(kept.result).toMatchObject({ verifier: 'corrected', body: corrected });

    const other = `Dear customer, we are delighted! ${'Our award-winning platform will change everything. '.repeat(6)}`;
    const ignored = await draft({ ...good, verify: { value: { body: other, changes: ['all'] } } });
    expect(ignored.result).toMatchObject({ verifier: 'ignored', body: text });
  });

  it('ignores a verifier that strips a real price', async () => {
    const stripped = text.replace('The plan costs 29 EUR a van and month, and the', 'The');
    const { result } = await draft({ ...good, verify: { value: { body: stripped, changes: ['price'] } } });
    expect(result).toMatchObject({ verifier: 'ignored', body: text });
  });

  it('lets the draft stand, warns and says so when the overseer throws or fails', async () => {
    for (const oversee of [{ throws: 'boom' }, { fail: 'timeout' as const }]) {
      const { result, lines } = await draft({ ...good, oversee });
      expect(result).toMatchObject({ kind: 'drafted', body: text, overseer: 'failed' });
      expect(lines).toContainEqual(expect.objectContaining({ level: 'warn', event: 'draft.overseer_failed' }));
    }
  });

  it('writes anew with the problems named when the overseer finds some', async () => {
    const wrong = text.replace('Tuesday 12 May', 'Wednesday 13 May');
    const script: Script = {
      ...good,
      reply: [{ value: { body: wrong } }, { value: { body: text } }],
      verify: { value: { body: wrong, changes: [] } },
      oversee: [
        { value: { ok: false, problems: ['Wednesday 13 May is not offered.'] } },
        { value: { ok: true, problems: [] } },
      ],
    };
    const { result, model } = await draft(script);
    expect(result).toMatchObject({ overseer: 'corrected', body: text });
    expect(model.asked[4]).toMatchObject({
      stage: 'reply',
      document: { wish: expect.stringContaining('Wednesday 13 May') },
    });
  });

  it('keeps the first text, not to be auto-sent, when the problems stay', async () => {
    const { result } = await draft({ ...good, oversee: { value: { ok: false, problems: ['Zone missing.'] } } });
    expect(result).toMatchObject({ overseer: 'failed', body: text });
  });

  it('asks once more with the bound named, then clamps at the end of a sentence', async () => {
    const long = `Hi Dana,\n\n${'We plan rounds with the stops that you already have today. '.repeat(30)}\n\nMara Lind\nFernhill`;
    const again = await draft({ ...good, reply: [{ value: { body: long } }, { value: { body: text } }] });
    expect(again.result).toMatchObject({ clamped: false, body: text });
    expect(again.model.asked[2]?.document.wish).toMatch(/220 to 1200 characters/);

    const clamped = await draft({ ...good, reply: { value: { body: long } }, verify: { fail: 'server' } });
    if (clamped.result.kind !== 'drafted') throw new Error('no draft');
    expect(clamped.result).toMatchObject({ clamped: true, verifier: 'failed' });
    expect(clamped.result.body.length).toBeLessThanOrEqual(1200);
    expect(clamped.result.body).toMatch(/have today\.\n\nMara Lind\nFernhill$/);
  });

  it('puts the signature back, once', async () => {
    const bare = text.replace('\n\nMara Lind\nFernhill', '\n\nMara Lind');
    const { result } = await draft({ ...good, reply: { value: { body: bare } }, verify: { fail: 'server' } });
    expect(result).toMatchObject({ body: text });
  });

  it('makes a template draft when the model fails for this message, and none when it fails for all', async () => {
    const failing: Script = { strategy: { fail: 'timeout' }, reply: { fail: 'server' } };
    const { result } = await draft(failing);
    expect(result).toMatchObject({ kind: 'drafted', origin: 'template', offersUsed: [tuesday, thursday] });
    if (result.kind === 'drafted') expect(result.body).toContain('Mara Lind\nFernhill');

    const spent = await draft({ strategy: { fail: 'spent_balance', fatal: true } });
    expect(spent.result).toMatchObject({ kind: 'failed', code: 'spent_balance', fatal: true });
    const stopped = await draft({ strategy: { value: plan }, reply: { fail: 'cancelled' } });
    expect(stopped.result).toMatchObject({ kind: 'failed', code: 'cancelled', offered: times });
  });

  it('offers nothing to who sent a calendar of their own', async () => {
    const { model, offerCalls } = await draft(
      { ...good, oversee: { value: { ok: true, problems: [] } } },
      { leadSchedulingLink: 'https://cal.northwind.example/dana' },
    );
    expect(offerCalls()).toBe(0);
    const reply = model.asked.find(({ stage }) => stage === 'reply')?.document;
    expect(reply).toMatchObject({ offeredTimes: [], bookingLink: null, strategy: { offerTimes: false } });
  });

  it('tells the model that nothing matches, or when to come back', async () => {
    const none = await draft(good, {}, async () => ({ kind: 'no_matching_time' }));
    expect(none.model.asked[1]?.document).toMatchObject({ offeredTimes: [], noMatchingTime: true });
    const later = await draft(good, {}, async () => ({ kind: 'beyond_coverage', recontactOn: '2 June' }));
    expect(later.model.asked[1]?.document).toMatchObject({
      noMatchingTime: false,
      wish: expect.stringContaining('2 June'),
    });
  });

  it('needs no overseer where no time or link is named', async () => {
    const plain = `Hi Dana,\n\n${'We plan rounds with the stops that you already have today. '.repeat(5).trim()}\n\nMara Lind\nFernhill`;
    const script: Script = {
      ...good,
      strategy: { value: { ...plan, offerTimes: false } },
      reply: { value: { body: plain } },
      verify: { value: { body: plain, changes: [] } },
    };
    const { result, model } = await draft(script);
    expect(result).toMatchObject({ overseer: 'not_needed' });
    expect(model.stages()).not.toContain('oversee');
  });

  it('keeps an SMS to three parts in plain punctuation, without a signature', async () => {
    const sms =
      'Hi Dana – it’s “29 EUR” a van and month. Tuesday 12 May at 14:30 or Thursday 14 May at 09:00 (Lisbon time)?';
    const { result } = await draft(
      { ...good, reply: { value: { body: sms } }, verify: { fail: 'server' } },
      { channel: 'sms' },
    );
    expect(result).toMatchObject({ clamped: false, subject: '' });
    if (result.kind === 'drafted') expect(result.body).toContain(`Hi Dana - it's "29 EUR"`);
  });
});
