/* Long because it follows one path, arrival to decision, through all its forks. */
import { describe, expect, it } from 'vitest';
import { moveDraft } from '../store/drafts';
import { expireOffers } from '../store/offers';
import { drafts, offers } from '../store/schema';
import { byPeople, engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';

/* One mail's way from its arrival to its reply, with all that may happen to it on the way: long, since each test begins where the one before it ends. */

/** Drafting goes on behind the answer: looked at until there is a draft that waits, other than one that was there. */
const drafted = async (t: TestEngine, other = ''): Promise<void> => {
  const waits = () => t.drafts().some((draft) => draft.state === 'pending' && draft.id !== other);
  for (let round = 0; round < 5_000 && !waits(); round += 1) await new Promise((done) => setTimeout(done, 5));
  expect(waits()).toBe(true);
};
const skips = (t: TestEngine) => t.messages().map((row) => row.skipReason);
const decisions = (t: TestEngine) =>
  t.ctx.store.sqlite
    .prepare<[], { kind: string; rule: string }>('SELECT kind, rule FROM decisions ORDER BY created_at, id')
    .all();

describe('a draft that needs a person', () => {
  it('is told to its reviewers though the process ended between decision and DM, and only once', async () => {
    const t = await engineForTests();
    const { sqlite } = t.ctx.store;
    Object.assign(t.model.says, { confidence: 0.5 });
    t.mailbox.arrive();
    await t.sync();
    sqlite.exec(`UPDATE campaigns SET reviewers = '["reviewer@brightwater.example"]'`);
    await t.work();
    const told = () =>
      sqlite
        .prepare<[], { n: number; at: number }>('SELECT count(*) AS n, max(updated_at) AS at FROM review_dms')
        .get();
    expect(told()?.n).toBe(1);
    // As if the process had ended before it asked.
    sqlite.exec('DELETE FROM review_dms');
    await t.work();
    expect(told()?.n).toBe(1);
    const first = told();
    t.clock.advance(60_000);
    await t.work();
    expect(told()).toEqual(first);
  });

  it('asks nothing of Slack where nobody is to be told', async () => {
    const t = await engineForTests();
    let asked = 0;
    Object.assign(t.services.accounts, {
      slack: async () => {
        asked += 1;
        return null;
      },
    });
    Object.assign(t.model.says, { confidence: 0.5 });
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(decisions(t)).toMatchObject([{ kind: 'needs_review' }]);
    expect(asked).toBe(0);
  });
});

describe('a message in an AI_AUTO_SEND campaign', () => {
  it('is drafted, judged and answered once', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(decisions(t)).toMatchObject([{ kind: 'send_delayed', rule: 'send_later' }]);
    const named = t.ctx.store.sqlite.prepare('SELECT 1 FROM drafts d JOIN decisions x ON x.id = d.decision_id').all();
    expect(named).toHaveLength(1);
    await t.leave();
    await t.work();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.drafts()).toMatchObject([{ state: 'sent', disposition: 'AUTO_SENT' }]);
    const stages = t.ctx.store.sqlite.prepare('SELECT stage, outcome FROM stages ORDER BY created_at, id').all();
    expect(stages).toEqual([
      { stage: 'ingest', outcome: 'passed' },
      { stage: 'sentiment', outcome: 'passed' },
      { stage: 'draft', outcome: 'passed' },
      { stage: 'evaluate', outcome: 'passed' },
      { stage: 'decide', outcome: 'passed' },
    ]);
  });

  it.each([
    ['is not sure enough', (t: TestEngine) => Object.assign(t.model.says, { confidence: 0.82 }), 'below_threshold'],
    ['is not safe', (t: TestEngine) => Object.assign(t.model.says, { safeToSend: false }), 'not_safe'],
    [
      'asks for a person',
      (t: TestEngine) => Object.assign(t.model.says, { requiresHumanReview: true }),
      'requires_human_review',
    ],
    ['fails', (t: TestEngine) => t.model.fails.set('evaluate', { code: 'timeout', fatal: false }), 'evaluation_failed'],
  ])('waits for a person when the evaluation %s', async (_what, arrange, rule) => {
    const t = await engineForTests();
    arrange(t);
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(decisions(t)).toMatchObject([{ kind: 'needs_review', rule }]);
    expect(t.sends()).toHaveLength(0);
  });

  it('brought back by the send-time check is not sent by rule again', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    t.clock.advance(61_000);
    t.mailbox.arrive({ direction: 'outbound', text: 'I rang you about it. Mara' });
    await t.leave();
    await t.work();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.pending()).toBeDefined();
  });
});

describe('gates', () => {
  it('end a message with the reason that a person can read', async () => {
    const t = await engineForTests();
    t.mailbox.arrive({ text: 'Thanks, got it.' });
    t.mailbox.arrive({ lead: 'ivo@couriers.example', text: 'Please remove me from your list.' });
    await t.sync();
    await t.work();
    expect(skips(t)).toEqual(['acknowledgement_only', 'opt_out']);
    expect(t.messages().every((row) => (row.evidence ?? '').length > 5)).toBe(true);
    expect(t.model.asked).toEqual([]);
  });

  it('let only the newest unanswered message of a lead through', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Forgot to ask: does it work on old phones as well?' });
    await t.sync();
    await t.work();
    expect(skips(t)).toEqual(['superseded_by_newer_inbound', null]);
    expect(t.drafts()).toHaveLength(1);
  });

  it('end what was answered elsewhere, and what the model finds not eligible', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    t.mailbox.arrive({ direction: 'outbound', at: t.clock.now() + 1, text: 'Ring me. Mara' });
    t.model.says.sentiment = 'Not Interested';
    t.mailbox.arrive({ lead: 'ivo@couriers.example', text: 'This is nothing for a firm of our kind, I am afraid.' });
    await t.sync();
    await t.work();
    expect(skips(t)).toEqual(['already_answered', null, 'sentiment_not_eligible']);
    expect(t.lead('ivo@couriers.example').sentiment).toBe('Not Interested');
  });
});

describe('what comes while the model writes', () => {
  it('a newer message: the old one’s draft is not made, and never takes the place of the new one’s', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('reply', async () => {
      t.model.meanwhile.clear();
      t.clock.advance(1_000);
      t.mailbox.arrive({ text: 'And does it work on old phones as well?' });
      await t.sync();
    });
    await t.work();
    expect(t.drafts()).toHaveLength(0);
    expect(skips(t)).toEqual(['superseded_by_newer_inbound', null]);
    await t.work();
    expect(t.drafts()).toHaveLength(1);
  });

  it('"remove me": no draft appears', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('reply', async () => {
      t.mailbox.arrive({ text: 'Please remove me from your list.', at: t.clock.now() + 1 });
      await t.sync();
    });
    await t.work();
    expect(t.drafts()).toHaveLength(0);
  });

  it('an edit while it is judged: the score is void and a person decides', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('evaluate', async () => {
      const draft = t.pending();
      await t.call('drafts.edit', { id: draft.id, body: `${draft.body} Truly.`, version: draft.version });
    });
    await t.work();
    expect(decisions(t)).toMatchObject([{ rule: 'evaluation_failed' }]);
    expect(t.sends()).toHaveLength(0);
  });

  it('an approval while it is judged: the person’s word stands, the reply leaves once', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('evaluate', async () => void (await t.approve(t.pending())));
    await t.work();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.sends()).toMatchObject([{ admittedBy: 'person' }]);
  });
});

describe('a draft that a person edited', () => {
  it('stays when the lead writes again, and the new message is not drafted over and over', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'And does it work on old phones as well?' });
    await t.sync();
    await t.work();
    const asked = t.model.asked.length;
    await t.work();
    await t.work();
    expect(t.model.asked).toHaveLength(asked);
    expect(t.pending()).toMatchObject({ id: draft.id, body: 'Mine entirely.' });
    expect(skips(t)).toEqual([null, 'edited_by_person']);
  });
});

describe('what goes wrong', () => {
  it('one message that breaks the path is set aside; the others are drafted', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    t.clock.advance(1_000);
    t.mailbox.arrive({ lead: 'ivo@couriers.example', text: 'What does it cost for three vans, all in all?' });
    await t.sync();
    let first = true;
    t.model.meanwhile.set('strategy', () => {
      if (!first) return;
      first = false;
      throw new Error('bug');
    });
    await t.work();
    expect(t.messages().map((row) => row.stage)).toEqual(['error', 'drafted']);
    expect(t.lines.map((line) => line.event)).toContain('pipeline.threw');
  });

  it('a refused key pauses the work: messages stay new and are taken up when it works again', async () => {
    const t = await engineForTests(byPeople);
    t.model.fails.set('sentiment', { code: 'auth', fatal: true });
    t.mailbox.arrive();
    t.mailbox.arrive({ lead: 'ivo@couriers.example' });
    await t.sync();
    expect(await t.work()).toBe(0);
    expect(t.messages().map((row) => row.stage)).toEqual(['new', 'new']);
    t.model.fails.clear();
    await t.work();
    expect(t.drafts()).toHaveLength(2);
  });

  it('a model that fails for one message leaves a template that is never sent by rule', async () => {
    const t = await engineForTests();
    t.model.fails.set('reply', { code: 'refusal', fatal: false });
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(t.drafts().map((row) => row.origin)).toEqual(['template']);
    expect(decisions(t)).toMatchObject([{ rule: 'template_draft' }]);
  });

  it('where people send, a template says that it is one', async () => {
    const t = await engineForTests(byPeople);
    t.model.fails.set('reply', { code: 'refusal', fatal: false });
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(decisions(t)).toMatchObject([{ kind: 'skip', rule: 'mode_setter_managed' }]);
    const { rows } = await t.call('queue.list', { limit: 5 });
    expect(rows).toMatchObject([{ headline: 'The model failed; this is a template' }]);
    const { decision } = await t.call('drafts.get', { id: t.pending().id });
    expect(decision?.sentence).toMatch(/^The model did not answer, so this is a template\./);
  });

  it('no template takes the place of a draft that answers the same message', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const [draft] = t.drafts();
    if (!draft) throw new Error('the fixture drafts this message');
    t.model.fails.set('reply', { code: 'refusal', fatal: false });
    // With the model's own reason: it need not be the time.
    await expect(t.call('drafts.regenerate', { id: draft.id })).rejects.toThrow(
      /scripted refusal The draft you had is as it was\.$/,
    );
    expect(t.drafts()).toMatchObject([{ id: draft.id, state: 'pending', origin: 'model' }]);
    expect(t.messages()[0]).toMatchObject({ stage: 'drafted', evidence: null });
    // Where only a template stands, another is no loss; the first answer there is takes its place.
    t.model.fails.clear();
    await t.call('drafts.regenerate', { id: draft.id });
    expect(t.drafts().filter((row) => row.state === 'pending')).toMatchObject([{ origin: 'model' }]);
  });

  it('a draft left unjudged by a stop is judged at the next start', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('evaluate', () => {
      throw new Error('the process died here');
    });
    await t.work();
    expect(decisions(t)).toEqual([]);
    t.model.meanwhile.clear();
    await t.work();
    expect(decisions(t)).toMatchObject([{ kind: 'send_delayed' }]);
  });

  it('a draft that cannot be sent keeps that as its decision instead of being judged for ever', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('evaluate', () => {
      t.ctx.store.sqlite.prepare('UPDATE leads SET bounced_at = 1').run();
    });
    await t.work();
    expect(decisions(t)).toMatchObject([{ kind: 'error', rule: 'error' }]);
    const asked = t.model.asked.length;
    await t.work();
    expect(t.model.asked).toHaveLength(asked);
  });
});

describe('a person changes the sentiment', () => {
  it('to an eligible tag: a draft comes for what was skipped, and it may be sent although it was answered', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    t.mailbox.arrive({ direction: 'outbound', at: t.clock.now() + 1, text: 'Ring me. Mara' });
    await t.sync();
    await t.work();
    expect(t.drafts()).toHaveLength(0);
    t.clock.advance(5_000);
    const answer = await t.call('leads.setSentiment', { leadId: t.lead().id, sentiment: 'Interested' }, 'setter');
    expect(answer).toMatchObject({ drafting: 1, lead: { sentiment: 'Interested', sentimentBy: 'person' } });
    await drafted(t);
    const draft = t.pending();
    expect(draft.askedByPerson).toBe(true);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('for a reply we sent already: the second answer is a message of its own, once', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.leave();
    t.clock.advance(3_600_000);
    await t.call('leads.setSentiment', { leadId: draft.leadId, sentiment: 'Follow Up' });
    await drafted(t, draft.id);
    await t.approve(t.pending());
    await t.leave();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(2);
    expect(t.sends().map((row) => row.causeKind)).toEqual(['reply', 'compose']);
  });

  it('to a tag that is not: what waits is rejected and its times are given back', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    reserve(t, draft.id);
    const answer = await t.call('leads.setSentiment', { leadId: draft.leadId, sentiment: 'Not Interested' });
    expect(answer).toMatchObject({ rejected: 1, drafting: 0 });
    expect(t.draft(draft.id).state).toBe('rejected');
    expect(offerStates(t)).toEqual(['released']);
  });

  it('changes nothing for the worse when drafting fails', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    await t.sync();
    t.services.accounts.model = async () => null;
    await t.call('leads.setSentiment', { leadId: t.lead().id, sentiment: 'Interested' });
    // Long enough on most machines for a draft that must not come.
    await new Promise((done) => setTimeout(done, 40));
    expect(t.lead().sentiment).toBe('Interested');
    expect(t.drafts()).toHaveLength(0);
  });
});

const reserve = (t: TestEngine, draftId: string, ageMs = 0): void => {
  const at = t.clock.now() - ageMs;
  t.ctx.store.db
    .insert(offers)
    .values({
      id: t.ctx.newId(),
      workspaceId: t.workspaceId,
      createdAt: at,
      updatedAt: at,
      campaignId: 'c',
      connectionId: 'calendar',
      leadId: 'l',
      draftId,
      startAt: t.clock.now() + 86_400_000,
      endAt: t.clock.now() + 88_200_000,
      zone: 'Europe/Lisbon',
      label: 'tomorrow',
      state: 'reserved',
    })
    .run();
};
const offerStates = (t: TestEngine) =>
  t.ctx.store.db
    .select()
    .from(offers)
    .all()
    .map((row) => row.state);

describe('times offered', () => {
  const free = (t: TestEngine, isFree: boolean) => {
    t.services.outbox.offersOf = async () => [{ startAt: t.clock.now() + 86_400_000, free: isFree }];
  };

  it('are charged when the reply is sent', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    reserve(t, draft.id);
    free(t, true);
    await t.approve(draft);
    expect(offerStates(t)).toEqual(['reserved']);
    await t.leave();
    expect(offerStates(t)).toEqual(['charged']);
  });

  it('are kept by an undo and given back by a rejection', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    reserve(t, draft.id);
    const { send } = await t.approve(draft);
    await t.call('drafts.undo', { sendId: send.id });
    expect(offerStates(t)).toEqual(['reserved']);
    await t.call('drafts.reject', { id: draft.id, reason: 'wrong_times' });
    expect(offerStates(t)).toEqual(['released']);
  });

  it('that are taken meanwhile bring the reply back', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    free(t, false);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect((await t.call('drafts.get', { id: draft.id })).decision?.headline).toBe('A time offered is taken');
  });

  it('are given back when a taken-back draft finds a newer one in its place', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    reserve(t, draft.id);
    const { send } = await t.approve(draft);
    t.ctx.store.db
      .insert(drafts)
      .values({ ...draft, id: t.ctx.newId(), state: 'pending' })
      .run();
    await t.call('drafts.undo', { sendId: send.id });
    expect(t.draft(draft.id).state).toBe('superseded');
    expect(offerStates(t)).toEqual(['released']);
  });

  it('reserved for a draft that never came are given back by the tidying, those being written are not', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    reserve(t, draft.id, 3_600_000);
    reserve(t, t.ctx.newId());
    reserve(t, t.ctx.newId(), 3_600_000);
    expect(expireOffers(t.ctx.store, t.clock.now())).toBe(1);
    expect(offerStates(t)).toEqual(['reserved', 'reserved', 'expired']);
    moveDraft(t.ctx.store, draft.id, 'rejected', t.clock.now());
    expect(expireOffers(t.ctx.store, t.clock.now())).toBe(1);
  });
});
