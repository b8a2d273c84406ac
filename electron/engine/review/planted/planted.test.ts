/* Long because every promise about planted drafts is tried on one whole engine, set up once below. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallName, callNames } from '../../../../shared/contract';
import { plantedFault } from '../../../../shared/schemas/planted';
import { byPeople, engineForTests } from '../../pipeline/testing/engine-for-tests.fixture';
import { fingerprint } from '../../store/fingerprint';
import { makeScene } from './make-scene';
import { insertPlanted, type PlantedRow, waitingPlanted } from './planted-rows';
import { sceneLanguages } from './scene-texts';

type Engine = Awaited<ReturnType<typeof engineForTests>>;

/** A planted draft in a queue with some real ones. */
const withPlanted = async (real = 2, fault: PlantedRow['fault'] = 'wrong_price') => {
  const t = await engineForTests(byPeople);
  for (let n = 0; n < real; n += 1) t.mailbox.arrive({ lead: `lead${n}@bakery.example` });
  await t.sync();
  await t.work();
  return { t, row: plant(t, fault) };
};

let salt = 0;
const plant = (t: Engine, fault: PlantedRow['fault']): PlantedRow => {
  const { ctx } = t;
  const campaignId = t.drafts()[0]?.campaignId ?? '';
  const at = plantedFault.options.indexOf(fault);
  let first = true;
  const random = () => {
    salt += 1;
    const chosen = first ? (at + 0.5) / plantedFault.options.length : (salt * 0.618) % 1;
    first = false;
    return chosen;
  };
  const made = makeScene({
    language: 'en',
    sender: { name: 'Mara Lind', email: 'mara@fernhill.example' },
    threshold: 0.9,
    like: null,
    now: ctx.ports.clock.now(),
    random,
    newId: ctx.newId,
  });
  if (!made) throw new Error('no scene');
  insertPlanted(ctx.store, {
    ...made,
    id: ctx.newId(),
    workspaceId: ctx.workspaceId,
    createdAt: ctx.ports.clock.now(),
    updatedAt: ctx.ports.clock.now(),
    campaignId,
    leadId: ctx.newId(),
    inboundAt: ctx.ports.clock.now() - 1,
    state: 'waiting',
  });
  const [row] = waitingPlanted(ctx.store, ctx.workspaceId);
  if (!row) throw new Error('not planted');
  return row;
};

const printOf = (row: PlantedRow): string =>
  fingerprint({ subject: row.subject, body: row.body, to: [{ name: row.scene.lead.name, email: row.email }], cc: [] });

/** Everything that must stay as it is, whatever is done about a planted draft. */
const tables = ['outbox', 'drafts', 'decisions', 'reviews', 'leads', 'messages', 'offers', 'bookings', 'review_dms'];
const world = (t: Engine) =>
  tables.map((table) => [table, t.ctx.store.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]);

describe('a planted draft', () => {
  it('is listed and opened like any, and is in no count', async () => {
    const { t, row } = await withPlanted();
    const list = await t.call('queue.list', {}, 'setter');
    expect(list.rows.map(({ id }) => id)).toContain(row.id);
    expect(list.rows).toHaveLength(3);
    expect(list.total).toBe(2);
    expect((await t.call('queue.counts', {})).counts.needs_you).toBe(2);
    expect((await t.call('engine.status', {})).counts.queue).toBe(2);
    expect((await t.call('attention.look', { afterAt: 0 })).waiting).toBe(2);
    const detail = await t.call('drafts.get', { id: row.id }, 'setter');
    expect(detail.draft).toMatchObject({ state: 'pending', fingerprint: printOf(row) });
    expect(detail.thread).toHaveLength(2);
    expect((await t.call('queue.list', { search: detail.lead.name }, 'setter')).rows).toEqual([]);
    expect((await t.call('queue.list', { view: 'calls' }, 'setter')).rows).toEqual([]);
  });

  it('stands once in every order and page by page, whatever the size of a page', async () => {
    const { t, row } = await withPlanted(4);
    for (const sort of ['newest', 'oldest', 'score', 'score_high', 'lead', 'campaign', 'reason'] as const)
      for (const group of ['none', 'campaign', 'reason'] as const)
        for (const limit of [1, 2, 10]) {
          const seen: string[] = [];
          for (let cursor: string | null = null; ; ) {
            const page: Awaited<ReturnType<typeof t.call<'queue.list'>>> = await t.call('queue.list', {
              sort,
              group,
              limit,
              cursor,
            });
            seen.push(...page.rows.map(({ id }) => id));
            cursor = page.nextCursor;
            if (cursor === null) break;
          }
          expect([sort, group, limit, seen.length, new Set(seen).size]).toEqual([sort, group, limit, 5, 5]);
          expect(seen).toContain(row.id);
        }
  });

  it.each(plantedFault.options)('approved with %s is told kindly and leaves nothing behind', async (fault) => {
    const { t, row } = await withPlanted(1, fault);
    const before = world(t);
    await expect(t.call('drafts.approve', { id: row.id, fingerprint: 'other' }, 'setter')).rejects.toThrow(
      'text_changed',
    );
    await expect(t.call('drafts.approve', { id: row.id, fingerprint: printOf(row) }, 'setter')).rejects.toThrow(
      'planted: This was an attention check',
    );
    expect(world(t)).toEqual(before);
    expect((await t.call('queue.list', {})).rows).toHaveLength(1);
    await t.call('reviews.looked', { id: row.id, lookedMs: 1_500 }, 'setter');
    const { people, all } = await t.call('reviews.report', {}, 'manager');
    expect(people).toMatchObject([{ name: 'Mara Lind', reviewed: 0, looked: 0, planted: 1, plantedCaught: 0 }]);
    expect(all.planted).toBe(1);
    // Once decided it stays so.
    await expect(t.call('drafts.reject', { id: row.id, reason: 'wrong_facts' }, 'manager')).rejects.toThrow('planted');
    expect((await t.call('reviews.report', {}, 'manager')).people).toHaveLength(1);
  });

  it('rejected, redrafted, corrected, or answered with an opt-out counts as noticed', async () => {
    const { t } = await withPlanted(1);
    const before = world(t);
    const rows: PlantedRow[] = [];
    const next = (fault: PlantedRow['fault']): PlantedRow => {
      const row = plant(t, fault);
      rows.push(row);
      return row;
    };
    // The first one waits too: it is put away, which counts for nothing.
    const [first] = waitingPlanted(t.ctx.store, t.ctx.workspaceId);
    await expect(t.call('leads.snooze', { leadId: first?.leadId ?? '', untilAt: 1 }, 'setter')).rejects.toThrow(
      'planted',
    );
    await expect(
      t.call('drafts.reject', { id: next('wrong_name').id, reason: 'wrong_person' }, 'setter'),
    ).rejects.toThrow('you noticed');
    await expect(t.call('drafts.regenerate', { id: next('wrong_price').id }, 'setter')).rejects.toThrow('you noticed');
    await expect(
      t.call('leads.setOptOut', { leadId: next('ignored_opt_out').leadId, optedOut: true }, 'setter'),
    ).rejects.toThrow('you noticed');
    const wrong = next('foreign_link');
    const { draft } = await t.call(
      'drafts.edit',
      {
        id: wrong.id,
        version: wrong.version,
        body: wrong.body.replace(wrong.scene.wrong, 'fernhill.example'),
        subject: null,
      },
      'setter',
    );
    await expect(t.call('drafts.approve', { id: draft.id, fingerprint: draft.fingerprint }, 'setter')).rejects.toThrow(
      'you corrected it',
    );
    expect(world(t)).toEqual(before);
    const { people } = await t.call('reviews.report', {}, 'manager');
    expect(people).toMatchObject([{ planted: 4, plantedCaught: 4 }]);
    expect(rows).toHaveLength(4);
  });

  it('is ended by nothing that only reads it', async () => {
    const { t, row } = await withPlanted(1);
    const [message] = row.scene.messages;
    await t.call('leads.history', { leadId: row.leadId }, 'setter');
    await t.call('spelling.check', { text: row.body, draftId: row.id }, 'setter');
    await t.call('message.reading', { id: message?.id ?? '' }, 'setter');
    expect((await t.call('message.html', { id: message?.id ?? '' }, 'setter')).text).toBe(message?.body);
    await t.call('drafts.people', { id: row.id }, 'setter');
    await t.call('drafts.alternatives', { id: row.id }, 'setter');
    await t.call('drafts.keepTyped', { id: row.id, body: 'x' }, 'setter');
    await expect(t.call('message.pictures', { id: message?.id ?? '' }, 'setter')).rejects.toThrow('not_found');
    await expect(t.call('inbox.thread', { leadId: row.leadId }, 'setter')).rejects.toThrow('not_found');
    expect(waitingPlanted(t.ctx.store, t.ctx.workspaceId)).toHaveLength(1);
  });

  it('among several approved together is told by itself, and the others leave', async () => {
    const { t, row } = await withPlanted(1);
    const [real] = t.drafts();
    if (!real) throw new Error('no draft');
    const shown = await t.call('drafts.get', { id: real.id });
    const { refused } = await t.call(
      'drafts.approveMany',
      {
        items: [
          { id: row.id, fingerprint: printOf(row) },
          { id: real.id, fingerprint: shown.draft.fingerprint },
        ],
      },
      'setter',
    );
    expect(refused.find(({ id }) => id === row.id)).toMatchObject({ code: 'planted' });
    expect(t.sends().every(({ draftId }) => draftId === real.id)).toBe(true);
  });
});

describe('nothing of a planted draft can leave', () => {
  it('by any call of the contract, whoever makes it and whatever it names', async () => {
    const { t } = await withPlanted(1);
    const before = world(t);
    for (const name of callNames.filter((each) => !/^(workspace|backups|data|slack|sync|prompts)\./.test(each))) {
      const row = waitingPlanted(t.ctx.store, t.ctx.workspaceId)[0] ?? plant(t, 'wrong_name');
      for (const id of [row.id, row.leadId, row.messageId]) {
        const input = {
          ...{ id, draftId: id, leadId: id, messageId: id, ids: [id], fingerprint: printOf(row), version: 1 },
          items: [{ id, fingerprint: printOf(row) }],
          ...{ body: 'Hello', subject: null, reason: 'other', optedOut: true, untilAt: 9e15, sentiment: 'Interested' },
          ...{ to: [row.email], cc: [], sendAt: t.ctx.ports.clock.now() + 60_000, alternativeId: id, startAt: 9e12 },
        };
        // What it answers does not matter here; what it does, does.
        for (const as of ['setter', 'admin'] as const)
          await t.call(name as 'drafts.approve', input, as).catch(() => {});
      }
      expect([name, t.sends().length]).toEqual([name, 0]);
    }
    const named = ['outbox', 'drafts', 'decisions', 'reviews', 'leads', 'messages', 'review_dms', 'offers', 'bookings'];
    expect(world(t).filter(([table]) => named.includes(String(table)))).toEqual(before);
  });

  it('past the calls either: the database refuses every row that names one', async () => {
    const { t, row } = await withPlanted(1);
    const { sqlite } = t.ctx.store;
    const [real] = t.drafts();
    if (!real) throw new Error('no draft');
    const shown = await t.call('drafts.get', { id: real.id });
    await t.call('drafts.approve', { id: real.id, fingerprint: shown.draft.fingerprint });
    const sent = t.sends()[0];
    if (!sent) throw new Error('no send');
    const copy = (table: string, id: string, over: Record<string, string>): void => {
      const names = sqlite
        .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
        .all(table)
        .map(({ name }) => name);
      const values = names.map((name) => (name in over ? `@${name}` : `"${name}"`));
      sqlite
        .prepare(
          `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(',')}) SELECT ${values.join(',')} FROM ${table} WHERE id = @from`,
        )
        .run({ ...over, from: id });
    };
    const other = 'nobody@else.example';
    fc.assert(
      fc.property(
        fc.constantFrom<Record<string, string>>(
          { draft_id: row.id },
          { cause_id: row.id },
          { cause_id: row.messageId },
          { lead_id: row.leadId },
          { recipient: row.email },
        ),
        fc.constantFrom('reply', 'compose', 'notice', 'outreach_step'),
        fc.constantFrom('queued', 'held', 'sent', 'cancelled'),
        (named, kind, state) => {
          expect(() =>
            copy('outbox', sent.id, { id: t.ctx.newId(), cause_kind: kind, state, recipient: other, ...named }),
          ).toThrow('never sent');
          const [column] = Object.keys(named);
          const [value] = Object.values(named);
          expect(() => sqlite.prepare(`UPDATE outbox SET ${column} = ? WHERE id = ?`).run(value, sent.id)).toThrow(
            'never sent',
          );
        },
      ),
      { numRuns: 40 },
    );
    expect(() => copy('drafts', real.id, { id: row.id, state: 'rejected' })).toThrow('no draft');
    expect(() => copy('drafts', real.id, { id: t.ctx.newId(), lead_id: row.leadId, state: 'rejected' })).toThrow(
      'no draft',
    );
    expect(() => copy('leads', real.leadId, { id: row.leadId, email: other })).toThrow('does not exist');
    expect(() => copy('decisions', real.decisionId ?? '', { id: t.ctx.newId(), draft_id: row.id })).toThrow(
      'never judged',
    );
    const review = sqlite.prepare<[], { id: string }>('SELECT id FROM reviews').get();
    expect(() => copy('reviews', review?.id ?? '', { id: t.ctx.newId(), draft_id: row.id })).toThrow('no review');
    expect(() => copy('planted_drafts', row.id, { id: t.ctx.newId(), lead_id: real.leadId, message_id: 'm' })).toThrow(
      'may name nobody who exists',
    );
    expect(() => copy('planted_drafts', row.id, { id: real.id, lead_id: 'l', message_id: 'm' })).toThrow(
      'may name nobody',
    );
    expect(() =>
      copy('planted_drafts', row.id, { id: 'x', lead_id: 'l', message_id: 'm', email: 'dana@real-firm.com' }),
    ).toThrow('CHECK constraint');
  });
});

describe('planting', () => {
  const reviewing = async (rate: number, waiting = 14) => {
    const t = await engineForTests(byPeople);
    for (let n = 0; n < waiting; n += 1)
      t.mailbox.arrive({
        lead: `lead${n}@bakery.example`,
        text: 'Could you tell me what the plan costs for our bakery?',
      });
    await t.sync();
    await t.work();
    if (rate > 0) await t.call('settings.update', { patch: { plantedPerHundred: rate } });
    for (const row of (await t.call('queue.list', {})).rows.slice(0, 3))
      await t.call('drafts.reject', { id: row.id, reason: 'other' }, 'setter').catch(() => {});
    return t;
  };

  it('happens only where an admin wants it', async () => {
    const t = await reviewing(0, 2);
    expect(waitingPlanted(t.ctx.store, t.ctx.workspaceId)).toEqual([]);
    await expect(t.call('settings.update', { patch: { plantedPerHundred: 5 } }, 'manager')).rejects.toThrow('denied');
  });

  it('stops, and what waits goes, when the admin wants it no more', async () => {
    const { t } = await withPlanted(1);
    await t.call('settings.update', { patch: { plantedPerHundred: 5 } });
    expect(waitingPlanted(t.ctx.store, t.ctx.workspaceId)).toHaveLength(1);
    await t.call('settings.update', { patch: { plantedPerHundred: 0 } });
    expect(waitingPlanted(t.ctx.store, t.ctx.workspaceId)).toEqual([]);
  });

  it('puts one at a time among what waits, in its language', async () => {
    const t = await reviewing(20);
    let [row] = waitingPlanted(t.ctx.store, t.ctx.workspaceId);
    // Drawn by chance: some more reviews bring it.
    for (let n = 0; n < 200 && !row; n += 1) {
      const [next] = t.drafts().filter((draft) => draft.state === 'pending');
      if (!next) break;
      await t.call('drafts.reject', { id: next.id, reason: 'other' }, 'setter');
      await t.call('drafts.unreject', { id: next.id }, 'setter');
      [row] = waitingPlanted(t.ctx.store, t.ctx.workspaceId);
    }
    expect(row).toMatchObject({ state: 'waiting', scene: { language: 'en' } });
    expect((await t.call('queue.list', {})).rows.map(({ id }) => id)).toContain(row?.id);
  });
});

it('every scene has its fault in the draft and nowhere else in it, in every language', () => {
  const languages = Object.keys(sceneLanguages);
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 30, maxLength: 30 }),
      (language, draws) => {
        let n = 0;
        const made = makeScene({
          language,
          sender: { name: 'Mara Lind', email: 'mara@fernhill.example' },
          threshold: 0.9,
          like: null,
          now: 0,
          random: () => draws[n++ % draws.length] ?? 0,
          newId: () => `id${n}`,
        });
        if (!made) throw new Error('no scene');
        expect(made.body.split(made.scene.wrong)).toHaveLength(2);
        expect(made.email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
        const before = made.scene.messages.map(({ body }) => body).join('\n');
        if (made.fault !== 'ignored_opt_out') expect(before).not.toContain(made.scene.wrong);
        expect(made.scene.score).toBeLessThan(0.9);
      },
    ),
    { numRuns: 200 },
  );
  expect(
    makeScene({
      language: 'xx',
      sender: { name: '', email: '' },
      threshold: 0.9,
      like: null,
      now: 0,
      random: () => 0,
      newId: () => '',
    }),
  ).toBeNull();
});

/** The names keep the compiler's eye on the contract: a call that is renamed is looked for here too. */
const decided: readonly CallName[] = ['drafts.approve', 'drafts.approveLater', 'drafts.approveMany', 'drafts.reject'];
it('the calls that decide are all there', () => {
  for (const name of decided) expect(callNames).toContain(name);
});
