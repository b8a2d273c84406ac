/* Long because each story of the editor runs over one whole engine, set up once above. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Slot } from '../availability';
import {
  byPeople,
  engineForTests,
  ourAddress,
  startAt,
  type TestEngine,
} from '../pipeline/testing/engine-for-tests.fixture';
import { typedTexts } from '../store/schema';

const erik = { name: 'Erik Holm', email: 'erik@northwind.example' };
const day = 86_400_000;

const shownOf = async (t: TestEngine, id: string) => (await t.call('drafts.get', { id })).draft;

describe('what is being typed', () => {
  it('is kept with every key without a new version, and forgotten once the draft holds it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    for (const body of ['M', 'Mi', 'Mine.']) await t.call('drafts.keepTyped', { id: draft.id, body }, 'setter');
    const read = await t.call('drafts.get', { id: draft.id });
    expect(read).toMatchObject({ typed: 'Mine.', draft: { version: draft.version, edited: false } });
    await t.call('drafts.edit', { id: draft.id, body: 'Mine.', version: draft.version });
    expect(await t.call('drafts.get', { id: draft.id })).toMatchObject({ typed: null, draft: { body: 'Mine.' } });
  });

  it('stays when an older text of it is saved, and goes when it is given up', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.keepTyped', { id: draft.id, body: 'Mine, and more' });
    await t.call('drafts.edit', { id: draft.id, body: 'Mine', version: draft.version });
    expect((await t.call('drafts.get', { id: draft.id })).typed).toBe('Mine, and more');
    await t.call('drafts.keepTyped', { id: draft.id, body: null });
    expect((await t.call('drafts.get', { id: draft.id })).typed).toBeNull();
    expect(t.ctx.store.db.select().from(typedTexts).all()).toEqual([]);
  });
});

describe('who gets a reply', () => {
  const withErik = async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting({ cc: [erik, { name: 'Mara Lind', email: ourAddress }] });
    return { t, draft };
  };

  it('is chosen among the people of the conversation, ourselves not among them', async () => {
    const { t, draft } = await withErik();
    const { people } = await t.call('drafts.people', { id: draft.id });
    expect(people.map((who) => who.email)).toEqual(['dana@northwind.example', erik.email]);
    const { draft: after } = await t.call(
      'drafts.setPeople',
      { id: draft.id, version: draft.version, to: ['ERIK@northwind.example'], cc: ['dana@northwind.example'] },
      'setter',
    );
    expect(after).toMatchObject({ to: [erik], cc: [{ name: 'Dana Okafor' }] });
    await t.approve(t.draft(draft.id));
    await t.leave();
    expect(t.mailbox.delivered).toMatchObject([{ to: [erik], cc: [{ email: 'dana@northwind.example' }] }]);
  });

  it('is never anybody new, nor one who asked not to be written to', async () => {
    const { t, draft } = await withErik();
    const choose = (to: string[], cc: string[] = []) =>
      t.call('drafts.setPeople', { id: draft.id, version: draft.version, to, cc });
    await expect(choose(['someone@elsewhere.example'])).rejects.toThrow(
      /bad_input: someone@elsewhere.example is not in/,
    );
    await expect(choose(['dana@northwind.example'], ['someone@elsewhere.example'])).rejects.toThrow(/not in this conv/);
    await expect(choose([ourAddress])).rejects.toThrow(/bad_input/);
    const ivo = { name: 'Ivo Brandt', email: 'ivo@couriers.example' };
    await t.waiting({ lead: ivo.email, campaign: 'Couriers' });
    await t.call('leads.setOptOut', { leadId: t.lead(ivo.email, 'Couriers').id, optedOut: true });
    t.mailbox.arrive({ at: startAt - day, cc: [ivo], text: 'Ivo may know more.' });
    await t.sync();
    expect(
      (await t.call('drafts.people', { id: draft.id })).people.find((who) => who.email === ivo.email),
    ).toMatchObject({ blocked: true });
    await expect(choose(['dana@northwind.example'], [ivo.email])).rejects.toThrow(/lead_blocked: ivo@couriers.example/);
    expect(t.draft(draft.id)).toMatchObject({ to: draft.to, cc: draft.cc, version: draft.version });
  });

  it('voids what was checked: an approval of the old addressees is refused, the score is gone and the reason told', async () => {
    const { t, draft } = await withErik();
    const before = await shownOf(t, draft.id);
    await t.call('drafts.setPeople', { id: draft.id, version: draft.version, to: [erik.email], cc: [] }, 'setter');
    await expect(t.call('drafts.approve', { id: draft.id, fingerprint: before.fingerprint })).rejects.toThrow(
      /text_changed/,
    );
    const { decision } = await t.call('drafts.get', { id: draft.id });
    expect(decision).toMatchObject({ rule: 'held_back', score: null, evaluation: null });
    expect(decision?.sentence).toContain('Mara Lind chose who gets this reply: Erik Holm.');
    await expect(
      t.call('drafts.setPeople', { id: draft.id, version: draft.version, to: [erik.email], cc: [] }),
    ).rejects.toThrow(/conflict/);
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });

  it('cannot be changed any more once somebody approved it', async () => {
    const { t, draft } = await withErik();
    await t.approve(draft);
    await expect(
      t.call('drafts.setPeople', { id: draft.id, version: t.draft(draft.id).version, to: [erik.email], cc: [] }),
    ).rejects.toThrow(/already_settled: Mara Lind approved/);
  });
});

describe('send later', () => {
  const later = async (t: TestEngine, id: string, sendAt: number) => {
    const { fingerprint } = await shownOf(t, id);
    return t.call('drafts.approveLater', { id, fingerprint, sendAt }, 'setter');
  };
  const friday = startAt + day;

  it('leaves at the moment named and not before, also after a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'later-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const t = await engineForTests({ ...byPeople, dataDir });
    const draft = await t.waiting();
    const { send } = await later(t, draft.id, friday);
    expect(send).toMatchObject({ state: 'queued', leavesAt: friday, undoable: true });
    t.clock.advance(day - 60_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    await t.engine.stop();
    await t.engine.start();
    const kept = t.engine
      .services()
      .ctx.store.sqlite.prepare<[], { at: number }>('SELECT chosen_at AS at FROM outbox')
      .get();
    expect(kept).toEqual({ at: friday });
  });

  it('leaves then, however long ago it was approved', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await later(t, draft.id, startAt + 5 * day);
    t.clock.advance(5 * day);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('asks again a day after the moment passed without it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await later(t, draft.id, friday);
    t.clock.advance(2 * day + 1);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('expired');
  });

  it('is taken back until then, with the text as it was', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { send } = await later(t, draft.id, friday);
    t.clock.advance(day - 1);
    await t.call('drafts.undo', { sendId: send.id });
    t.clock.advance(day);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id)).toMatchObject({ state: 'pending', body: draft.body });
  });

  it('does not leave past a stop, an opt-out or a newer message', async () => {
    for (const [what, act, state] of [
      ['stop', (t: TestEngine) => t.call('sending.stop', {}), 'held'],
      [
        'opt-out',
        (t: TestEngine, leadId: string) => t.call('leads.setOptOut', { leadId, optedOut: true }),
        'cancelled',
      ],
      [
        'newer message',
        async (t: TestEngine) => {
          t.mailbox.arrive({ text: 'One more thing: how long is the notice period?' });
          await t.sync();
        },
        'cancelled',
      ],
    ] as const) {
      const t = await engineForTests(byPeople);
      const draft = await t.waiting();
      await later(t, draft.id, friday);
      t.clock.advance(3_600_000);
      await act(t, draft.leadId);
      t.clock.advance(day);
      await t.dispatch();
      expect(t.mailbox.delivered, what).toHaveLength(0);
      expect(t.send(draft.id).state, what).toBe(state);
    }
  });

  it('chosen inside the sending hours it stays in them, when the computer slept over the moment', async () => {
    const hours = { kind: 'BUSINESS_HOURS' as const, windows: [], holidays: [] };
    const t = await engineForTests({ campaign: { responseMode: 'SETTER_MANAGED', sendingHours: hours } });
    const draft = await t.waiting();
    await later(t, draft.id, startAt + 3_600_000);
    // 22:00 in Lisbon.
    t.clock.advance(12 * 3_600_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id)).toMatchObject({ state: 'queued', leavesAt: Date.UTC(2026, 4, 8, 8, 0) });
    t.clock.advance(11 * 3_600_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('takes no moment that has passed, and none a year ahead', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await expect(later(t, draft.id, startAt - 1)).rejects.toThrow(/bad_input: This moment has passed/);
    await expect(later(t, draft.id, startAt + 365 * day)).rejects.toThrow(/bad_input/);
    expect(t.draft(draft.id).state).toBe('pending');
  });
});

describe('other versions', () => {
  it('are written side by side, cost what they cost, and change nothing until one is chosen', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.model.says.extra = ' It is short.';
    const written = await t.call('drafts.writeAlternatives', { id: draft.id }, 'setter');
    expect(written).toMatchObject({ failed: null, alternatives: [{ label: 'Shorter' }, { label: 'Asks first' }] });
    expect(written.costUsd).toBeCloseTo(written.alternatives.reduce((sum, each) => sum + each.costUsd, 0));
    expect(written.costUsd).toBeGreaterThan(0);
    expect(t.draft(draft.id)).toMatchObject({ state: 'pending', body: draft.body, version: draft.version });
    expect(t.drafts()).toHaveLength(1);
    const spent = t.ctx.store.sqlite
      .prepare<[], { usd: number }>("SELECT sum(cost_usd) AS usd FROM model_calls WHERE stage = 'reply'")
      .get();
    expect(spent?.usd).toBeCloseTo(0.003);
  });

  it('the one chosen is judged like any draft, and the text before stays to go back to, a person’s changes included', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.model.says.extra = ' It is short.';
    const { alternatives } = await t.call('drafts.writeAlternatives', { id: draft.id });
    await t.call('drafts.edit', { id: draft.id, body: 'My own words.', version: draft.version });
    t.model.says.confidence = 0.71;
    const { draftId } = await t.call(
      'drafts.useAlternative',
      { id: draft.id, alternativeId: alternatives[0]?.id ?? '' },
      'setter',
    );
    const chosen = await t.call('drafts.get', { id: draftId });
    expect(chosen.draft).toMatchObject({ edited: false, body: alternatives[0]?.body, to: draft.to });
    expect(chosen.decision?.score).toBe(0.71);
    expect(t.draft(draft.id).state).toBe('superseded');
    const left = (await t.call('drafts.alternatives', { id: draftId })).alternatives;
    expect(left.map((each) => [each.label, each.body])).toEqual([
      ['Asks first', alternatives[1]?.body],
      ['With your changes', 'My own words.'],
    ]);
    const back = await t.call('drafts.useAlternative', { id: draftId, alternativeId: left[1]?.id ?? '' });
    expect(t.draft(back.draftId)).toMatchObject({ body: 'My own words.', origin: 'person' });
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });

  it('a redraft keeps what a person wrote as a version; text nobody touched is not kept', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { draftId } = await t.call('drafts.regenerate', { id: draft.id }, 'setter');
    expect((await t.call('drafts.alternatives', { id: draftId })).alternatives).toEqual([]);
    await t.call('drafts.edit', { id: draftId, body: 'My own words.', version: t.draft(draftId).version });
    const again = await t.call('drafts.regenerate', { id: draftId }, 'setter');
    const { alternatives } = await t.call('drafts.alternatives', { id: again.draftId });
    expect(alternatives).toMatchObject([{ label: 'With your changes', body: 'My own words.', origin: 'person' }]);
    const back = await t.call('drafts.useAlternative', {
      id: again.draftId,
      alternativeId: alternatives[0]?.id ?? '',
    });
    expect(t.draft(back.draftId)).toMatchObject({ body: 'My own words.', state: 'pending' });
  });

  it('are refused for a settled draft, and one of another draft is not found', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { alternatives } = await t.call('drafts.writeAlternatives', { id: draft.id, count: 1 });
    const other = await t.waiting({ campaign: 'Couriers' });
    const alternativeId = alternatives[0]?.id ?? '';
    await expect(t.call('drafts.useAlternative', { id: other.id, alternativeId })).rejects.toThrow(/not_found/);
    await t.approve(draft);
    await expect(t.call('drafts.useAlternative', { id: draft.id, alternativeId })).rejects.toThrow(/already_settled/);
    await expect(t.call('drafts.writeAlternatives', { id: draft.id })).rejects.toThrow(/already_settled/);
  });

  it('say why there are fewer than asked for', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.model.fails.set('strategy', { code: 'spent_balance', fatal: true });
    expect(await t.call('drafts.writeAlternatives', { id: draft.id })).toMatchObject({
      alternatives: [],
      failed: 'scripted spent_balance',
    });
  });
});

describe('snippets', () => {
  const saved = async (t: TestEngine, body: string) =>
    (await t.call('snippets.save', { id: null, name: 'Notice period', body }, 'setter')).snippet;

  it('are filled for one draft', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { id } = await saved(t, 'Hi {first name}, {{Sender}} here. It is {their_time} with you.');
    expect((await t.call('snippets.fill', { id, draftId: draft.id }, 'setter')).text).toBe(
      'Hi Dana, Mara Lind here. It is 10:00 with you.',
    );
  });

  it('greet the one the reply goes to', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting({ cc: [erik] });
    await t.call('drafts.setPeople', { id: draft.id, version: draft.version, to: [erik.email], cc: [] });
    const { id } = await saved(t, 'Hi {first name},');
    expect((await t.call('snippets.fill', { id, draftId: draft.id })).text).toBe('Hi Erik,');
  });

  it('with a place that nothing is known for are refused by name: it must not reach a lead', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { id } = await saved(t, 'For {company}: {booking link}');
    await expect(t.call('snippets.fill', { id, draftId: draft.id })).rejects.toThrow(
      /bad_input: Nothing is known for \{company\} and \{booking link\}/,
    );
    await expect(saved(t, 'Hi {nick name}')).rejects.toThrow(/\{nick name\}/);
  });

  it('are listed by name, changed over their version, and come back when removed', async () => {
    const t = await engineForTests(byPeople);
    const first = await saved(t, 'Four weeks.');
    await t.call('snippets.save', { id: null, name: 'a price', body: 'From 19.' });
    expect((await t.call('snippets.list', {}, 'setter')).snippets.map((each) => each.name)).toEqual([
      'a price',
      'Notice period',
    ]);
    const { snippet } = await t.call('snippets.save', { ...first, body: 'Six weeks.' });
    expect(snippet).toMatchObject({ body: 'Six weeks.', version: 2 });
    await expect(t.call('snippets.save', { ...first, body: 'Five.' })).rejects.toThrow(/conflict/);
    const { removed } = await t.call('snippets.remove', { id: first.id });
    await t.call('snippets.save', { id: null, name: removed.name, body: removed.body });
    expect((await t.call('snippets.list', {})).snippets).toHaveLength(2);
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });
});

describe('times put into a reply', () => {
  const offeredAt = startAt + 5 * day;
  const free: Slot[] = [0, 1].map((n) => ({ startAt: offeredAt + n * day, endAt: offeredAt + n * day + 1_200_000 }));
  const withCalendar = async () => {
    const t = await engineForTests(byPeople);
    const calendar = { free, problem: null as string | null };
    Object.assign(t.services.accounts, {
      calendar: async () => ({
        connectionId: 'calendar',
        availability: {
          invalidate: () => {},
          read: async () =>
            calendar.problem === null
              ? { kind: 'fresh', slots: calendar.free, coverageEndAt: startAt + 14 * day, fetchedAt: t.clock.now() }
              : { kind: 'failed', code: 'unreachable', message: calendar.problem },
        },
      }),
    });
    return { t, calendar, draft: await t.waiting() };
  };

  it('are reserved when they are put in, once, and looked at again when the reply leaves', async () => {
    const { t, calendar, draft } = await withCalendar();
    const { times } = await t.call('drafts.times', { id: draft.id }, 'setter');
    expect(times.map((time) => time.label)).toEqual([
      'Tuesday 12 May at 10:00 (Lisbon time)',
      'Wednesday 13 May at 10:00 (Lisbon time)',
    ]);
    const { label } = await t.call('drafts.offerTime', { id: draft.id, startAt: offeredAt }, 'setter');
    await t.call('drafts.offerTime', { id: draft.id, startAt: offeredAt });
    expect((await t.call('drafts.get', { id: draft.id })).offers).toHaveLength(1);
    await t.call('drafts.edit', { id: draft.id, body: `${draft.body}\n\n${label}?`, version: draft.version });
    await t.approve(t.draft(draft.id));
    calendar.free = [];
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
    expect((await t.call('drafts.get', { id: draft.id })).decision?.headline).toBe('A time offered is taken');
  });

  it('that are gone are refused, full ones are not shown, and a calendar that cannot be read says so', async () => {
    const { t, calendar, draft } = await withCalendar();
    await expect(t.call('drafts.offerTime', { id: draft.id, startAt: startAt + 6.5 * day })).rejects.toThrow(
      /conflict/,
    );
    const others = [await t.waiting({ campaign: 'Couriers' }), await t.waiting({ lead: 'ivo@couriers.example' })];
    for (const other of others) await t.call('drafts.offerTime', { id: other.id, startAt: offeredAt });
    expect((await t.call('drafts.times', { id: draft.id })).times.map((time) => time.startAt)).toEqual([
      offeredAt + day,
    ]);
    calendar.problem = 'The calendar could not be reached.';
    expect(await t.call('drafts.times', { id: draft.id })).toMatchObject({
      times: [],
      problem: 'The calendar could not be reached.',
    });
  });
});
