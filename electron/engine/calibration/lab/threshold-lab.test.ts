/* Long because each refusal, count and proposal of the lab is a case over the same reviews. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftingPromptVersion } from '../../drafting';
import { evaluationPromptVersion } from '../../evaluation';
import { engineForTests, startAt } from '../../pipeline/testing/engine-for-tests.fixture';
import { insertCalibration } from '../../store/calibrations';
import { getCampaign } from '../../store/campaigns';
import { outcomesOf, scoredRead } from '../../store/outcomes';
import { readHere } from '../../store/plain-read';
import type { CampaignRow } from '../../store/rows';
import { scorerKey } from '../outcomes/scorer';
import { seededRandom } from '../seeded-random';
import { type Seeded, seedOutcomes } from '../testing/seed-outcomes.fixture';
import { buildReport } from './build-report';
import { portion } from './read-in-turns';

/** The scorer that the engine of the tests itself is. */
const scorer = {
  model: 'obliging',
  promptVersion: evaluationPromptVersion,
  draftModel: 'obliging',
  draftPromptVersion: draftingPromptVersion,
};

const lab = async (options: Parameters<typeof engineForTests>[0] = {}) => {
  const t = await engineForTests(options);
  await t.sync();
  // A campaign is known from its first message on; this one is left alone.
  for (const campaign of ['Bakeries', 'Couriers']) t.mailbox.arrive({ lead: 'first@northwind.example', campaign });
  await t.sync();
  t.ctx.store.sqlite.prepare("UPDATE messages SET stage = 'skipped'").run();
  const { campaigns } = await t.call('campaigns.list', {});
  const bakeries = campaigns.find((each) => each.name === 'Bakeries');
  if (!bakeries) throw new Error('the fixture has this campaign');
  const seed = (seeded: Seeded[], with_ = scorer): void =>
    seedOutcomes(
      t.ctx.store,
      {
        workspaceId: t.workspaceId,
        campaignId: bakeries.id,
        connectionId: t.connectionId,
        newId: t.ctx.newId,
        fromAt: startAt - 90 * 86_400_000,
      },
      with_,
      seeded,
    );
  return {
    ...t,
    campaignId: bakeries.id,
    seed,
    row: (): CampaignRow => getCampaign(t.ctx.store, t.workspaceId, bakeries.id),
    report: (more = {}) => t.call('thresholds.report', { campaignId: bakeries.id, ...more }),
  };
};

/** A clock on which every step takes longer than the loop may be held. */
const everLater = () => {
  let at = 0;
  return () => (at += 1000);
};

const times = (count: number, seeded: Seeded): Seeded[] => Array.from({ length: count }, () => seeded);

/** A model that is too sure by `by`: drafts of any score from 0.60 on. */
const overconfident = (count: number, by = 0.12): Seeded[] => {
  const random = seededRandom(5);
  return Array.from({ length: count }, (): Seeded => {
    const raw = Math.round((0.6 + 0.39 * random()) * 100) / 100;
    const right = random() < raw - by;
    return { raw, result: right ? 'unchanged' : random() < 0.5 ? 'edited' : 'rejected' };
  });
};

afterEach(() => vi.restoreAllMocks());

describe('the report', () => {
  /** What others are answered meanwhile: once in each turn that the work leaves them. */
  const turnsOf = async (t: Awaited<ReturnType<typeof lab>>, work: () => Promise<unknown>): Promise<number> => {
    let done = false;
    const working = work().finally(() => {
      done = true;
    });
    let turns = 0;
    while (!done) {
      await t.call('engine.status', {});
      await new Promise(setImmediate);
      turns += 1;
    }
    await working;
    return turns;
  };

  it('is the same as one counted at once, of this campaign and of one whose scores are read by all', async () => {
    const t = await lab();
    t.seed([...overconfident(1000), ...times(5, { raw: 0.9, result: 'waiting' })]);
    const wish = { target: 0.95, confidence: 0.95 };
    const outcomes = outcomesOf(t.ctx.store, readHere(t.ctx.store, scoredRead(t.workspaceId, scorer, null)));
    const at = (campaignId: string) => outcomes.filter((outcome) => outcome.campaignId === campaignId);
    const numbers = (campaignId: string, pooled = outcomes) =>
      buildReport({ outcomes: at(campaignId), pooled, inForce: null, now: 0.9, wish });
    const { calibration, ...report } = await t.report();
    const { calibration: expected, ...rest } = numbers(t.campaignId);
    expect(report).toMatchObject(rest);
    expect(calibration).toMatchObject(expected);
    const { campaigns } = await t.call('campaigns.list', {});
    const other = campaigns.find((each) => each.id !== t.campaignId)?.id ?? '';
    const { calibration: none, ...empty } = numbers(other, []);
    expect(await t.report({ campaignId: other })).toMatchObject({ ...empty, calibration: none });
  });

  it('and whatever else looks at every review lets others be answered meanwhile', async () => {
    const t = await lab();
    t.seed(overconfident(8 * portion));
    const { version } = t.row();
    const { scorer: key } = await t.report();
    vi.spyOn(performance, 'now').mockImplementation(everLater());
    const { campaignId } = t;
    const turns = {
      report: await turnsOf(t, () => t.report()),
      drafts: await turnsOf(t, () => t.call('thresholds.drafts', { campaignId, threshold: 0.8, only: 'all' })),
      set: await turnsOf(t, () => t.call('thresholds.set', { campaignId, version, threshold: 0.95 })),
      saved: await turnsOf(t, () =>
        t.call('campaigns.update', {
          id: campaignId,
          version: version + 1,
          patch: { autoSendConfidenceThreshold: 0.97 },
        }),
      ),
      calibrated: await turnsOf(t, () => t.call('thresholds.calibrate', { scorer: key ?? '', inForce: true })),
    };
    // A turn for each portion of reviews at least; the report has its 400 resamples besides.
    for (const count of Object.values(turns)) expect(count).toBeGreaterThan(8);
    expect(turns.report).toBeGreaterThan(400);
  });

  it('with nothing scored says what is missing: 104 flawless reviews', async () => {
    const t = await lab();
    const report = await t.report();
    expect(report).toMatchObject({
      scorer: null,
      judged: 0,
      reliability: null,
      period: null,
      calibration: { inForce: null, fitted: null, needed: 30 },
      proposal: { kind: 'refused', closest: { needed: 104 } },
    });
  });

  it('counts what became of every draft, and what a threshold would have sent', async () => {
    const t = await lab();
    t.seed([
      ...times(6, { raw: 0.92, result: 'unchanged' }),
      ...times(2, { raw: 0.92, result: 'edited' }),
      { raw: 0.91, result: 'rejected' },
      { raw: 0.95, result: 'waiting' },
      { raw: 0.97, result: 'sent_unseen' },
      { raw: 0.99, result: 'held_anyway' },
      ...times(3, { raw: 0.71, result: 'unchanged' }),
      ...times(4, { raw: 0.96, result: 'audit_right' }),
      { raw: 0.96, result: 'audit_wrong' },
    ]);
    const report = await t.report();
    expect(report.counts).toMatchObject({
      unchanged: 13,
      edited_lightly: 2,
      rejected: 2,
      waiting: 1,
      sent_unseen: 1,
      held_anyway: 1,
    });
    expect(report.judged).toBe(17);
    expect(report.audit).toEqual({ drawn: 5, judged: 5, right: 4 });
    const at = (threshold: number) => report.leaves.find((each) => each.threshold === threshold);
    expect(at(0.9)).toEqual({
      threshold: 0.9,
      leaves: 16,
      unchanged: 10,
      edited: 2,
      rejected: 2,
      waiting: 1,
      unseen: 1,
      shareOfAll: 16 / 20,
    });
    expect(report.nowLeaves).toEqual(at(0.9));
    expect(at(0.71)?.leaves).toBe(19);
    expect(at(0.72)?.leaves).toBe(16);
    expect(report.proposal.candidates.find((each) => each.threshold === 0.9)).toMatchObject({
      right: 10,
      wrong: 4,
      waiting: 1,
    });
    expect(report.histogram.reduce((sum, bar) => sum + bar.unchanged + bar.edited + bar.rejected, 0)).toBe(17);
  });

  it('lists the drafts past a threshold, the wrong ones first, and tells waiting and unseen apart', async () => {
    const t = await lab();
    t.seed([
      ...times(3, { raw: 0.9, result: 'unchanged' }),
      { raw: 0.85, result: 'rejected' },
      { raw: 0.8, result: 'waiting' },
      { raw: 0.7, result: 'rejected' },
      { raw: 0.95, result: 'sent_unseen' },
    ]);
    const list = (only: 'all' | 'wrong' | 'waiting' | 'unseen') =>
      t.call('thresholds.drafts', { campaignId: t.campaignId, threshold: 0.8, only });
    expect((await list('all')).rows.map((row) => row.result)).toEqual([
      'rejected',
      'waiting',
      'sent_unseen',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(await list('wrong')).toMatchObject({ total: 1, rows: [{ score: 0.85, leadName: expect.any(String) }] });
    expect((await list('waiting')).total).toBe(1);
    expect((await list('unseen')).total).toBe(1);
  });

  it('never mixes models or prompts: the newest is shown, an older one when asked for', async () => {
    const t = await lab();
    t.seed(times(5, { raw: 0.9, result: 'rejected' }), { ...scorer, promptVersion: 'older' });
    expect((await t.report()).judged).toBe(5);
    t.seed(times(7, { raw: 0.9, result: 'unchanged' }));
    const report = await t.report();
    expect(report.scorers.map((each) => each.drafts)).toEqual([7, 5]);
    expect(report).toMatchObject({ judged: 7, counts: { unchanged: 7, rejected: 0 } });
    const older = await t.report({ scorer: scorerKey({ ...scorer, promptVersion: 'older' }) });
    expect(older.counts).toMatchObject({ rejected: 5, unchanged: 0 });
  });

  it('is one campaign’s: another’s reviews are not counted, but its scores are read with them', async () => {
    const t = await lab();
    const couriers = (await t.call('campaigns.list', {})).campaigns.find((each) => each.name === 'Couriers');
    t.seed(overconfident(40));
    const other = await t.call('thresholds.report', { campaignId: couriers?.id ?? '' });
    expect(other).toMatchObject({ judged: 0, scorer: null });
    expect((await t.report()).calibration).toMatchObject({ judged: 40, needed: 0, fitted: { outcomes: 40 } });
  });
});

describe('setting a threshold', () => {
  const set = (t: Awaited<ReturnType<typeof lab>>, threshold: number, more = {}, as: 'admin' | 'manager' = 'admin') =>
    t.call('thresholds.set', { campaignId: t.campaignId, version: t.row().version, threshold, ...more }, as);
  const lastAudit = async (t: Awaited<ReturnType<typeof lab>>) =>
    (await t.call('audit.list', { newest: true, limit: 1 })).events[0];

  it('takes an admin', async () => {
    const t = await lab();
    await expect(set(t, 0.95, {}, 'manager')).rejects.toThrow(/denied/);
  });

  it('raising it needs nothing; lowering it needs reviews, and the refusal says how many', async () => {
    const t = await lab();
    await set(t, 0.95);
    expect(t.row().autoSendConfidenceThreshold).toBe(0.95);
    await expect(set(t, 0.8)).rejects.toThrow(/unproven: .*it takes 104 more, all approved unchanged/);
    t.seed(times(103, { raw: 0.86, result: 'unchanged' }));
    await expect(set(t, 0.8)).rejects.toThrow(/it takes 1 more/);
    t.seed(times(1, { raw: 0.86, result: 'unchanged' }));
    const { campaign, supported } = await set(t, 0.8);
    expect(supported).toBe(true);
    expect(campaign.autoSendConfidenceThreshold).toBe(0.8);
    expect(await lastAudit(t)).toMatchObject({
      kind: 'campaign.threshold_set',
      actor: 'Ines Castro',
      data: { threshold: 0.8, was: 0.95, supported: true, forced: false, carried: 0.5, reviews: 104 },
    });
  });

  it('what waits unjudged counts against it', async () => {
    const t = await lab();
    t.seed([...times(150, { raw: 0.86, result: 'unchanged' }), ...times(30, { raw: 0.86, result: 'waiting' })]);
    await expect(set(t, 0.8)).rejects.toThrow(/unproven/);
  });

  it('forced, it needs a reason, which stands in the audit', async () => {
    const t = await lab();
    await expect(set(t, 0.5, { force: true })).rejects.toThrow(/bad_input: Say why/);
    expect(t.row().autoSendConfidenceThreshold).toBe(0.9);
    expect((await set(t, 0.5, { force: true, reason: 'Trial week with the owner' })).supported).toBe(false);
    expect((await lastAudit(t))?.data).toMatchObject({ forced: true, reason: 'Trial week with the owner' });
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });

  it('what changes while the reviews are read refuses: the campaign, or what its scores are read by', async () => {
    const t = await lab();
    t.seed(overconfident(600));
    const version = t.row().version;
    const both = [0.95, 0.96].map((threshold) =>
      t.call('thresholds.set', { campaignId: t.campaignId, version, threshold }),
    );
    const saidOf = await Promise.allSettled(both);
    // Whichever was read first.
    expect(saidOf.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { version: now, autoSendConfidenceThreshold: stands } = t.row();
    expect(now).toBe(version + 1);

    vi.spyOn(performance, 'now').mockImplementation(everLater());
    const meanwhile = t.call('thresholds.set', { campaignId: t.campaignId, version: version + 1, threshold: 0.97 });
    // A turn later it has seen what scores are read by, and reads the first reviews.
    await new Promise(setImmediate);
    const { id, workspaceId } = t.row();
    insertCalibration(t.ctx.store, {
      id: t.ctx.newId(),
      workspaceId,
      scorer: scorerKey(scorer),
      fit: { curve: { kind: 'base_rate' }, baseRate: 0.5, trust: 0.9, outcomes: 30, crossValidated: [] },
      by: 'Ines Castro',
      now: startAt,
    });
    await expect(meanwhile).rejects.toThrow(/conflict/);
    expect(getCampaign(t.ctx.store, workspaceId, id).autoSendConfidenceThreshold).toBe(stands);
  });

  it('a change in between refuses', async () => {
    const t = await lab();
    const version = t.row().version;
    await set(t, 0.95);
    await expect(t.call('thresholds.set', { campaignId: t.campaignId, version, threshold: 0.97 })).rejects.toThrow(
      /conflict/,
    );
  });
});

describe('a calibration in force', () => {
  const calibrate = (t: Awaited<ReturnType<typeof lab>>, inForce: boolean, as: 'admin' | 'manager' = 'admin') =>
    t.call('thresholds.calibrate', { scorer: scorerKey(scorer), inForce }, as);

  it('takes an admin and thirty reviews', async () => {
    const t = await lab();
    await expect(calibrate(t, true)).rejects.toThrow(/not_found/);
    t.seed(overconfident(29));
    await expect(calibrate(t, true, 'manager')).rejects.toThrow(/denied/);
    await expect(calibrate(t, true)).rejects.toThrow(/unproven: It takes 30 reviews/);
  });

  it('changes what thresholds read as, not what they let pass', async () => {
    const t = await lab();
    t.seed(overconfident(600));
    const raw = await t.report();
    await calibrate(t, true);
    const calibrated = await t.report();
    expect(calibrated.scale).toBe('calibrated');
    expect(calibrated.now).toBeLessThan(0.88);
    expect(t.row().rawThreshold).toBe(0.9);
    expect(calibrated.nowLeaves.leaves).toBe(raw.nowLeaves.leaves);
    expect(calibrated.proposal.candidates.map(({ right, wrong }) => [right, wrong])).toEqual(
      raw.proposal.candidates.map(({ right, wrong }) => [right, wrong]),
    );
    expect(calibrated.reliability?.calibrationError.value ?? 1).toBeLessThan(
      raw.reliability?.calibrationError.value ?? 0,
    );
    await calibrate(t, false);
    expect(t.row()).toMatchObject({ autoSendConfidenceThreshold: 0.9, rawThreshold: null });
    await expect(calibrate(t, false)).rejects.toThrow(/already_settled/);
  });

  it('is what the gate compares from then on, kept with the decision; other prompts are held to the raw threshold', async () => {
    const t = await lab({ campaign: { autoSendConfidenceThreshold: 0.9 } });
    t.seed(overconfident(600));
    await calibrate(t, true);
    const threshold = t.row().autoSendConfidenceThreshold;
    t.model.says.confidence = 0.89;
    const draft = await t.waiting({ lead: 'below@northwind.example' });
    const { decision } = await t.call('drafts.get', { id: draft.id });
    expect(decision).toMatchObject({ rule: 'below_threshold', threshold });
    expect(decision?.score ?? 1).toBeLessThan(threshold);
    const stored = t.ctx.store.sqlite
      .prepare<[string], { calibrated_score: number; calibration_id: string; held_anyway: string; raw: number }>(
        "SELECT calibrated_score, calibration_id, held_anyway, json_extract(evaluation, '$.confidence') AS raw FROM decisions WHERE draft_id = ?",
      )
      .get(draft.id);
    expect(stored).toMatchObject({ raw: 0.89, calibrated_score: decision?.score, held_anyway: 'none' });
    expect(stored?.calibration_id).toMatch(/^0/);

    // Another scorer's calibration is not this one's: the raw score is compared, with the raw threshold.
    t.ctx.store.sqlite.prepare("UPDATE calibrations SET scorer = 'another'").run();
    const other = await t.waiting({ lead: 'other@northwind.example' });
    expect((await t.call('drafts.get', { id: other.id })).decision).toMatchObject({
      rule: 'below_threshold',
      score: 0.89,
      threshold: 0.9,
    });
    t.model.says.confidence = 0.9;
    t.mailbox.arrive({ lead: 'sure@northwind.example' });
    await t.sync();
    await t.work();
    expect(t.sends()).toHaveLength(1);
  });

  it('holds for a campaign that scored nothing yet, whose threshold was carried over too', async () => {
    const t = await lab();
    t.seed(overconfident(600));
    await calibrate(t, true);
    const couriers = (await t.call('campaigns.list', {})).campaigns.find((each) => each.name === 'Couriers');
    const report = await t.call('thresholds.report', { campaignId: couriers?.id ?? '' });
    expect(report).toMatchObject({ scorer: null, scale: 'calibrated', now: t.row().autoSendConfidenceThreshold });
    expect(report.proposal).toMatchObject({ kind: 'refused', closest: { needed: 104 } });
    await t.call('thresholds.set', {
      campaignId: couriers?.id ?? '',
      version: couriers?.version ?? 0,
      threshold: report.now + 0.01,
    });
    const { rawThreshold } = getCampaign(t.ctx.store, t.workspaceId, couriers?.id ?? '');
    expect(rawThreshold ?? 0).toBeGreaterThan(0.9);
  });

  it('a threshold typed into the campaign’s settings keeps its raw counterpart too', async () => {
    const t = await lab();
    t.seed(overconfident(600));
    await calibrate(t, true);
    const { version } = t.row();
    await t.call('campaigns.update', {
      id: t.campaignId,
      version,
      patch: { autoSendConfidenceThreshold: 0.8 },
      unproven: { reason: 'a quiet month' },
    });
    const row = t.row();
    expect(row.autoSendConfidenceThreshold).toBe(0.8);
    expect(row.rawThreshold ?? 0).toBeGreaterThan(0.88);
  });

  it('a threshold lowered in the campaign’s settings meets the same check, with what is saved beside it', async () => {
    const t = await lab({ campaign: { autoSendConfidenceThreshold: 0.9 } });
    const patch = { autoSendConfidenceThreshold: 0.7, shadow: true };
    const { version } = t.row();
    const save = (unproven: { reason: string } | null) =>
      t.call('campaigns.update', { id: t.campaignId, version, patch, unproven });
    await expect(save(null)).rejects.toThrow(/^unproven: The reviews carry no threshold/);
    await expect(save({ reason: ' ' })).rejects.toThrow(/^bad_input: Say why/);
    expect(t.row()).toMatchObject({ autoSendConfidenceThreshold: 0.9, shadow: false, version });
    await save({ reason: 'a pilot' });
    expect(t.row()).toMatchObject({ autoSendConfidenceThreshold: 0.7, shadow: true });
    const { events } = await t.call('audit.list', { newest: true, limit: 2 });
    expect(events.map(({ kind, data }) => [kind, data.reason])).toEqual([
      ['campaign.threshold_set', 'a pilot'],
      ['campaign.changed', undefined],
    ]);
    const raised = { id: t.campaignId, version: t.row().version, patch: { autoSendConfidenceThreshold: 0.95 } };
    expect((await t.call('campaigns.update', raised)).campaign.autoSendConfidenceThreshold).toBe(0.95);
  });
});

describe('a reply found wrong after a rule sent it', () => {
  it('counts against the threshold, once, until that is taken back', async () => {
    const t = await lab();
    t.model.says.confidence = 0.95;
    t.mailbox.arrive({ lead: 'sent@northwind.example' });
    await t.sync();
    await t.work();
    await t.leave();
    const sent = t.drafts().find((draft) => draft.disposition === 'AUTO_SENT');
    expect((await t.report()).counts).toMatchObject({ sent_unseen: 1 });
    const say = (wrong: boolean) => t.call('drafts.foundWrong', { id: sent?.id ?? '', wrong, reason: 'wrong_facts' });
    await say(true);
    await say(true);
    const report = await t.report();
    expect(report.counts).toMatchObject({ found_wrong: 1, sent_unseen: 0 });
    expect(report.nowLeaves.rejected).toBe(1);
    expect(report.judged).toBe(0);
    await say(false);
    expect((await t.report()).counts).toMatchObject({ found_wrong: 0, sent_unseen: 1 });
  });

  it('is said only of what a rule sent', async () => {
    const t = await lab({ campaign: { responseMode: 'SETTER_MANAGED' } });
    const draft = await t.waiting({ lead: 'sent@northwind.example' });
    await expect(t.call('drafts.foundWrong', { id: draft.id, wrong: true })).rejects.toThrow(/already_settled/);
  });
});

describe('labels from the real path', () => {
  it('approved, edited, rejected, taken back, redrafted', async () => {
    const t = await lab({ campaign: { responseMode: 'SETTER_MANAGED' } });
    t.model.says.confidence = 0.8;
    const draftFor = (name: string) => t.waiting({ lead: `${name}@northwind.example` });
    await t.approve(await draftFor('approved'));
    const edited = await draftFor('edited');
    await t.call('drafts.edit', { id: edited.id, body: `${edited.body} And one more thing.`, version: edited.version });
    await t.approve(edited);
    const rejected = await draftFor('rejected');
    await t.call('drafts.reject', { id: rejected.id, reason: 'wrong_tone' });
    const undone = await draftFor('undone');
    const { send } = await t.approve(undone);
    await t.call('drafts.undo', { sendId: send.id });
    const redrafted = await draftFor('redrafted');
    await t.call('drafts.regenerate', { id: redrafted.id, wish: null });
    const { counts, scorers } = await t.report();
    expect(scorers).toHaveLength(1);
    // The new draft was asked for and is never sent by rule.
    expect(counts).toMatchObject({ unchanged: 1, edited_lightly: 1, rejected: 1, redrafted: 1, held_anyway: 1 });
    expect(counts.waiting).toBe(1);
  });
});
