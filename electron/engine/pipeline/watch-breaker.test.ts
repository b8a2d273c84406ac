import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { seedOutcomes } from '../calibration/testing/seed-outcomes.fixture';
import { breakerEvidence } from '../store/breaker';
import { leads } from '../store/schema';
import { engineForTests, handClock, type TestEngine, type TestEngineOptions } from './testing/engine-for-tests.fixture';
import { scriptedMailbox } from './testing/scripted-mailbox.fixture';

const audited = (t: TestEngine, kind: string): number =>
  t.ctx.store.sqlite.prepare<[string], { n: number }>('SELECT count(*) AS n FROM audit_events WHERE kind = ?').get(kind)
    ?.n ?? 0;

/** A campaign in which a rule has sent `count` replies. */
const sent = async (count: number, options: TestEngineOptions = {}): Promise<TestEngine> => {
  const t = await engineForTests(options);
  for (let n = 0; n < count; n += 1) {
    t.mailbox.arrive({ lead: `lead${n}@northwind.example` });
    await t.sync();
    await t.work();
    await t.leave();
  }
  expect(t.sends().map((send) => send.state)).toEqual(new Array(count).fill('sent'));
  return t;
};

const campaignOf = async (t: TestEngine) => {
  const { campaigns } = await t.call('campaigns.list', {});
  const found = campaigns.find((each) => each.name === 'Bakeries');
  if (!found) throw new Error('the fixture has this campaign');
  return found;
};

/** A person finds replies that a rule sent wrong. */
const findWrong = async (t: TestEngine, count: number): Promise<void> => {
  for (const draft of t
    .drafts()
    .filter((each) => each.disposition === 'AUTO_SENT')
    .slice(0, count))
    await t.call('drafts.foundWrong', { id: draft.id, wrong: true, reason: 'wrong_facts', note: '' });
};

describe('the breaker of a campaign', () => {
  it('opens when rule-sent replies were found wrong, loudly and with its evidence, and the next reply waits for a person', async () => {
    const t = await sent(3);
    await findWrong(t, 2);
    t.mailbox.arrive({ lead: 'next@northwind.example' });
    await t.sync();
    await t.work();
    const campaign = await campaignOf(t);
    expect(campaign.breakerOpen).toBe(true);
    expect(campaign.breaker?.evidence).toEqual(['2 of the last 3 replies sent by rule were found wrong.']);
    const decision = await t.call('drafts.get', { id: t.pending('next@northwind.example').id });
    expect(decision.decision).toMatchObject({ kind: 'needs_review', rule: 'breaker_open' });
    expect(audited(t, 'breaker.opened')).toBe(1);
    expect(t.lines).toContainEqual(expect.objectContaining({ level: 'error', event: 'breaker.opened' }));
    // Slack is not connected in this engine: that is told as well, to each who should have heard.
    expect(t.lines.filter((line) => line.event === 'breaker.dm_failed').length).toBeGreaterThan(0);
  });

  it('reads for a decision what came of earlier ones only when something did', async () => {
    const t = await sent(2);
    const { sqlite } = t.ctx.store;
    const asked = vi.spyOn(sqlite, 'prepare');
    onTestFinished(() => asked.mockRestore());
    const decide = async (lead: string): Promise<number> => {
      asked.mockClear();
      t.mailbox.arrive({ lead });
      await t.sync();
      await t.work();
      return asked.mock.calls.filter(([text]) => text.includes('AS lastBeforeBounce')).length;
    };
    expect(await decide('a@northwind.example')).toBe(1);
    expect(await decide('b@northwind.example')).toBe(0);
    sqlite.prepare("UPDATE leads SET bounced_at = 5 WHERE email = 'lead0@northwind.example'").run();
    expect(await decide('c@northwind.example')).toBe(1);
    await findWrong(t, 1);
    expect(await decide('d@northwind.example')).toBe(1);
    expect(await decide('e@northwind.example')).toBe(0);
    sqlite
      .prepare(`UPDATE messages SET facts = json_set(facts, '$.returned', json('[]')) WHERE direction = 'outbound'`)
      .run();
    expect(await decide('f@northwind.example')).toBe(1);
  });

  it('brings back what rules queued and what has not left, and lets nothing of a rule through at the send', async () => {
    const t = await engineForTests({ campaign: { autoSendDelayMinSeconds: 600, autoSendDelayMaxSeconds: 600 } });
    for (const n of [0, 1, 2, 3]) t.mailbox.arrive({ lead: `lead${n}@northwind.example` });
    await t.sync();
    await t.work();
    expect(t.sends().map((send) => send.state)).toEqual(['queued', 'queued', 'queued', 'queued']);
    // Three leads of theirs were written to by rule and bounced since: seen only when the next send is due.
    t.clock.advance(601_000);
    const [first, ...rest] = t.sends();
    const sentAt = t.clock.now() - 1_000;
    t.ctx.store.sqlite.prepare("UPDATE outbox SET state = 'sent', sent_at = ? WHERE id <> ?").run(sentAt, first?.id);
    t.ctx.store.db.update(leads).set({ bouncedAt: t.clock.now() }).run();
    t.ctx.store.sqlite.prepare('UPDATE leads SET bounced_at = NULL WHERE id = ?').run(first?.leadId);
    expect(rest).toHaveLength(3);
    await t.dispatch();
    const send = t.sends().find((each) => each.id === first?.id);
    expect(send).toMatchObject({ state: 'cancelled', code: 'back_to_review' });
    expect(t.drafts().find((draft) => draft.id === first?.draftId)?.state).toBe('pending');
    expect(t.mailbox.delivered).toHaveLength(0);
  });

  it('is closed by an admin with a reason, and what opened it does not open it again', async () => {
    const t = await sent(3);
    await findWrong(t, 2);
    t.services.outbox.watchBreaker(t.ctx, (await campaignOf(t)).id);
    const { id, breakerOpen } = await campaignOf(t);
    expect(breakerOpen).toBe(true);
    await expect(t.call('campaigns.closeBreaker', { id, reason: 'Prices corrected' }, 'setter')).rejects.toThrow(
      /denied/,
    );
    await expect(t.call('campaigns.closeBreaker', { id, reason: '  ' })).rejects.toThrow(/bad_input/);
    const { campaign } = await t.call('campaigns.closeBreaker', { id, reason: 'Prices corrected' });
    expect(campaign).toMatchObject({ breakerOpen: false, breaker: null });
    expect(audited(t, 'breaker.closed')).toBe(1);
    t.clock.advance(60_000);
    t.services.outbox.watchBreaker(t.ctx, id);
    expect((await campaignOf(t)).breakerOpen).toBe(false);
    await expect(t.call('campaigns.closeBreaker', { id, reason: 'Prices corrected' })).rejects.toThrow(
      /already_settled/,
    );
  });

  it('opens when sure drafts held for the audit sample were rejected, by what people said last', async () => {
    const t = await sent(1);
    const campaign = await campaignOf(t);
    const audits = ['audit_wrong', 'audit_right', 'audit_right', 'audit_wrong'] as const;
    seedOutcomes(
      t.ctx.store,
      { ...t, campaignId: campaign.id, newId: t.ctx.newId, fromAt: t.clock.now() - 5 * 86_400_000 },
      { model: 'm', promptVersion: 'p', draftModel: 'm', draftPromptVersion: 'p' },
      audits.map((result) => ({ raw: 0.95, result })),
    );
    t.services.outbox.watchBreaker(t.ctx, campaign.id);
    expect((await campaignOf(t)).breaker?.evidence).toEqual([
      '2 of 4 sure drafts held for the audit sample were rejected or rewritten.',
    ]);
  });

  it('stays open over a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'breaker-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const clock = handClock();
    const mailbox = scriptedMailbox(clock);
    const t = await sent(3, { dataDir, clock, mailbox });
    await findWrong(t, 2);
    t.services.outbox.watchBreaker(t.ctx, (await campaignOf(t)).id);
    await t.engine.stop();
    await t.engine.start();
    expect(await campaignOf(t)).toMatchObject({
      breakerOpen: true,
      breaker: { evidence: ['2 of the last 3 replies sent by rule were found wrong.'] },
    });
  });

  it('one lead who opts out or bounces after several replies counts once, for the newest before it', async () => {
    const t = await engineForTests();
    const email = 'lead0@northwind.example';
    for (let n = 0; n < 3; n += 1) {
      t.mailbox.arrive({ lead: email, subject: `Rounds ${n}` });
      await t.sync();
      await t.work();
      await t.leave();
      t.clock.advance(60_000);
    }
    const { id } = await campaignOf(t);
    expect(t.sends().map((send) => send.state)).toEqual(['sent', 'sent', 'sent']);
    const flags = (change: string, at: number) => {
      t.ctx.store.sqlite.prepare(`UPDATE leads SET opted_out_at = NULL, bounced_at = NULL`).run();
      t.ctx.store.sqlite.prepare(`UPDATE leads SET ${change} = ? WHERE email = ?`).run(at, email);
      const { sends } = breakerEvidence(t.ctx.store, t.workspaceId, id, 0, t.clock.now());
      return sends.map((send) => send.optedOut || send.bounced);
    };
    const now = t.clock.now();
    const newest = Math.max(...t.sends().map((send) => send.sentAt ?? 0));
    for (const change of ['opted_out_at', 'bounced_at']) {
      expect(flags(change, now)).toEqual([true, false, false]);
      expect(flags(change, newest - 1)).toEqual([false, true, false]);
      expect(flags(change, now + 15 * 86_400_000)).toEqual([false, false, false]);
    }
    t.services.outbox.watchBreaker(t.ctx, id);
    expect((await campaignOf(t)).breakerOpen).toBe(false);
    // A report that stands on a mail says which one came back: then no other is counted for it.
    const [oldest] = t.sends();
    t.ctx.store.sqlite
      .prepare(`UPDATE messages SET facts = json_set(facts, '$.returned', json(?)) WHERE outbox_id = ?`)
      .run(JSON.stringify([{ reportId: 'r', kind: 'hard', at: now, sentence: 'Came back.' }]), oldest?.id);
    expect(flags('bounced_at', now)).toEqual([false, false, true]);
  });

  it('does not open in a campaign that people answer, nor for one bad reply', async () => {
    const t = await sent(2);
    await findWrong(t, 1);
    const { id, version } = await campaignOf(t);
    t.services.outbox.watchBreaker(t.ctx, id);
    expect((await campaignOf(t)).breakerOpen).toBe(false);
    await t.call('campaigns.update', { id, version, patch: { responseMode: 'SETTER_MANAGED' } });
    await findWrong(t, 2);
    t.services.outbox.watchBreaker(t.ctx, id);
    expect((await campaignOf(t)).breakerOpen).toBe(false);
  });
});
