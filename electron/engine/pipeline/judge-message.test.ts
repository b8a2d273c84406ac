import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ModelClient } from '../providers/openai';
import { judgeMessage } from './judge-message';
import { byPeople, engineForTests, type TestEngine, type TestEngineOptions } from './testing/engine-for-tests.fixture';

const asked = z.object({ transcript: z.string() });

/** An engine whose model's questions about sentiment are kept, and whose messages arrive without being worked on. */
const world = async (options: TestEngineOptions = byPeople) => {
  const t = await engineForTests(options);
  const transcripts: string[] = [];
  const inner = t.model.access.client;
  const client: ModelClient = {
    ask: (question) => {
      if (question.stage === 'sentiment') transcripts.push(asked.parse(question.document).transcript);
      return inner.ask(question);
    },
    embed: (question) => inner.embed(question),
    checkKey: (signal) => inner.checkKey(signal),
  };
  t.services.accounts.model = async () => ({ ...t.model.access, client });
  const judge = (id: string) => judgeMessage(t.ctx, t.services.accounts, id, { runId: null });
  return { t, transcripts, judge };
};

const fail = (why: string): never => {
  throw new Error(why);
};

const idOf = (t: TestEngine, text: string): string => {
  const row = t.messages().find((each) => each.body.includes(text));
  if (row === undefined) throw new Error(`no message says ${text}`);
  return row.id;
};
const factOf = (t: TestEngine, id: string) => t.messages().find((each) => each.id === id)?.facts.sentiment;

describe('the transcript that is judged', () => {
  it('ends with the message judged, also when it is history and much came after it', async () => {
    const { t, transcripts, judge } = await world();
    for (let n = 1; n <= 100; n++) {
      t.mailbox.arrive({ text: `Word number ${n}.`, direction: n % 3 === 0 ? 'outbound' : 'inbound' });
      t.clock.advance(60_000);
    }
    await t.sync();
    await judge(idOf(t, 'Word number 91.'));
    const lines = transcripts[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(80);
    expect(lines[0]).toContain('Word number 12.');
    expect(lines.at(-1)).toContain('Word number 91.');
    expect(transcripts[0]).not.toContain('Word number 92.');
  });
});

describe('rules', () => {
  it.each([
    ['an opt-out', 'Please remove me from your list.', 'Blacklist'],
    ['an away message', 'I am out of the office until 11 May. I will reply when I am back.', 'Out of Office'],
    ['a wish to be rung now', 'Please call me at +351 21 555 0143.', 'Call Requested'],
  ])('%s needs no model', async (_what, text, tag) => {
    const { t, judge } = await world();
    t.mailbox.arrive({ text, subject: text.startsWith('I am out') ? 'Automatic reply: Rounds' : 'Re: Rounds' });
    await t.sync();
    const judged = await judge(t.messages()[0]?.id ?? '');
    expect(judged).toMatchObject({ sentiment: tag });
    expect(t.model.asked).toEqual([]);
    expect(t.lead()).toMatchObject({ sentiment: tag, sentimentBy: 'rule' });
  });
});

describe('the model', () => {
  it('is asked once per message, and its reason is kept', async () => {
    const { t, judge } = await world();
    t.mailbox.arrive();
    await t.sync();
    const id = t.messages()[0]?.id ?? '';
    expect(await judge(id)).toEqual({ kind: 'eligible', sentiment: 'Interested' });
    expect(await judge(id)).toEqual({ kind: 'eligible', sentiment: 'Interested' });
    expect(t.model.asked).toEqual(['sentiment']);
    expect(factOf(t, id)).toEqual({ tag: 'Interested', by: 'model', reason: 'asks about it' });
  });

  it('that fails leaves Neutral, which is not drafted and is no judgement: the next time asks again', async () => {
    const { t, judge } = await world();
    t.mailbox.arrive();
    await t.sync();
    const id = t.messages()[0]?.id ?? '';
    t.model.fails.set('sentiment', { code: 'timeout', fatal: false });
    expect(await judge(id)).toMatchObject({ kind: 'not_eligible', sentiment: 'Neutral', failure: 'timeout' });
    expect(factOf(t, id)).toMatchObject({ tag: 'Neutral', by: 'fallback' });
    expect(t.lead().sentiment).toBe('Neutral');
    t.model.fails.clear();
    expect(await judge(id)).toMatchObject({ kind: 'eligible', sentiment: 'Interested' });
    expect(factOf(t, id)).toMatchObject({ by: 'model' });
    expect(t.lead().sentiment).toBe('Interested');
  });

  it('that fails says so where a person looks for the reason', async () => {
    const { t } = await world();
    t.mailbox.arrive();
    await t.sync();
    t.model.fails.set('sentiment', { code: 'timeout', fatal: false });
    await t.work();
    expect(t.messages()).toMatchObject([{ skipReason: 'sentiment_not_eligible' }]);
    expect(t.messages()[0]?.evidence).toContain('the model could not judge it; the next run asks again');
  });

  it('judging an older message does not change what the newest one says of the lead', async () => {
    const { t, judge } = await world();
    t.mailbox.arrive({ text: 'What does it cost for two vans?' });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Forget it, we stay with what we have.' });
    await t.sync();
    t.model.says.sentiment = 'Not Interested';
    await judge(idOf(t, 'Forget it'));
    t.model.says.sentiment = 'Interested';
    await judge(idOf(t, 'two vans'));
    expect(t.lead()).toMatchObject({ sentiment: 'Not Interested', sentimentBy: 'model' });
  });
});

describe('a person’s word', () => {
  const say = (t: TestEngine, tag: 'Interested' | 'Not Interested') =>
    t.call('leads.setSentiment', { leadId: t.lead().id, sentiment: tag }, 'setter');

  it('wins before: nobody asks the model', async () => {
    const { t, judge } = await world();
    t.mailbox.arrive();
    await t.sync();
    await say(t, 'Not Interested');
    expect(await judge(t.messages()[0]?.id ?? '')).toMatchObject({ kind: 'not_eligible', sentiment: 'Not Interested' });
    expect(t.model.asked).toEqual([]);
  });

  it('wins while the model thinks', async () => {
    const { t, judge } = await world();
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('sentiment', async () => void (await say(t, 'Not Interested')));
    expect(await judge(t.messages()[0]?.id ?? '')).toEqual({
      kind: 'not_eligible',
      sentiment: 'Not Interested',
      reason: 'Tagged Not Interested by a person, which gets no draft.',
    });
    expect(t.lead()).toMatchObject({ sentiment: 'Not Interested', sentimentBy: 'person' });
  });

  it('wins afterwards, against a later judgement of the same message and of the next', async () => {
    const { t, judge } = await world();
    t.mailbox.arrive({ text: 'What does it cost for two vans?' });
    await t.sync();
    const first = idOf(t, 'two vans');
    await judge(first);
    await say(t, 'Not Interested');
    expect(await judge(first)).toMatchObject({ sentiment: 'Not Interested' });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'And for three vans?' });
    await t.sync();
    await t.work();
    expect(t.lead()).toMatchObject({ sentiment: 'Not Interested', sentimentBy: 'person' });
    expect(t.messages().at(-1)).toMatchObject({
      skipReason: 'sentiment_not_eligible',
      evidence: 'Tagged Not Interested by a person, which gets no draft.',
    });
  });

  it('does not outrank an opt-out: what the lead asks for stands above every tag', async () => {
    const { t } = await world();
    t.mailbox.arrive({ text: 'What does it cost for two vans?' });
    await t.sync();
    await say(t, 'Interested');
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Please remove me from your list.' });
    await t.sync();
    await t.work();
    expect(t.messages().at(-1)).toMatchObject({ skipReason: 'opt_out' });
    expect(t.lead().optedOutAt).not.toBeNull();
  });
});

describe('tags a workspace may add', () => {
  it('are not drafted by themselves, and drafted but never sent by rule once added', async () => {
    const { t } = await world({});
    t.model.says.sentiment = 'Objection';
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(t.drafts()).toEqual([]);
    expect(t.messages()[0]?.evidence).toBe('Tagged Objection by the model, which gets no draft: asks about it.');

    await t.call('settings.update', { patch: { extraEligible: ['Objection'] } });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Your price is far above what we pay today.' });
    await t.sync();
    await t.work();
    expect(t.drafts()).toHaveLength(1);
    await t.leave();
    expect(t.sends()).toEqual([]);
    const { decision } = await t.call('drafts.get', { id: t.pending().id });
    expect(decision).toMatchObject({ kind: 'needs_review', rule: 'tag_never_auto_sent' });

    await t.call('settings.update', { patch: { extraEligible: [] } });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'It is still too much for us, I am afraid.' });
    await t.sync();
    await t.work();
    expect(t.messages().at(-1)).toMatchObject({ skipReason: 'sentiment_not_eligible' });
  });
});

describe('a thanks behind a question', () => {
  it('does not leave the question without an answer', async () => {
    const { t } = await world();
    t.mailbox.arrive({ text: 'What does it cost for two vans?' });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Thanks!' });
    await t.sync();
    await t.work();
    expect(t.messages().map((row) => row.skipReason)).toEqual([null, 'acknowledgement_only']);
    expect(t.drafts()).toHaveLength(1);
    // And the tag is the question's.
    expect(t.lead()).toMatchObject({ sentiment: 'Interested', sentimentBy: 'model' });
  });
});

describe('what the model made of a message is stored', () => {
  it('while the next question is under way', async () => {
    const { t } = await world();
    t.mailbox.arrive();
    await t.sync();
    const seen: unknown[] = [];
    t.model.meanwhile.set('strategy', async () => {
      for (let turns = 0; turns < 10; turns += 1) await turn();
      const [message] = t.messages();
      seen.push(message?.facts.sentiment?.by, t.lead().sentiment);
    });
    await t.work();
    expect(seen).toEqual(['model', 'Interested']);
    expect(t.model.asked.filter((stage) => stage === 'sentiment')).toHaveLength(1);
    const stored = t.ctx.store.sqlite.prepare("SELECT count(*) FROM model_calls WHERE stage = 'sentiment'").pluck();
    expect(stored.get()).toBe(1);
  });

  it.each([
    ['the path breaks off before it', 'throws'],
    ['a person’s edited draft waits, and there is none', 'edited'],
  ] as const)('where %s', async (_what, how) => {
    const options =
      how === 'throws' ? { trace: (point: string) => point === 'pipeline.judged' && fail('it broke') } : {};
    const { t } = await world({ ...byPeople, ...options });
    if (how === 'edited') {
      const draft = await t.waiting();
      await t.call('drafts.edit', { id: draft.id, body: `${draft.body} Truly.`, version: draft.version });
    }
    t.mailbox.arrive({ text: 'What would it take for fifteen vans?' });
    await t.sync();
    await t.work();
    expect(factOf(t, idOf(t, 'fifteen vans'))).toMatchObject({ by: 'model', tag: 'Interested' });
  });

  it('and a person who says something else meanwhile is heard', async () => {
    const { t } = await world();
    t.mailbox.arrive();
    await t.sync();
    t.model.meanwhile.set('strategy', () => {
      t.ctx.store.sqlite.exec("UPDATE leads SET sentiment = 'Not Interested', sentiment_by = 'person'");
    });
    await t.work();
    expect(t.lead()).toMatchObject({ sentiment: 'Not Interested', sentimentBy: 'person' });
  });
});
