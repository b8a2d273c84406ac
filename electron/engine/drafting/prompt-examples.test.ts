import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { evaluatePrompt, evaluationAnswer } from '../evaluation';
import { strictSchema } from '../providers/openai/strict-schema';
import { judgeCorrection } from './accept-correction';
import { boundBroken, channelBounds, measure } from './channel-bounds';
import { overseeDocument, type ReplyInput, replyDocument, strategyDocument, verifyDocument } from './draft-documents';
import { draftingPrompts, sentimentPrompt } from './drafting-prompts';
import { generateResponseDraft } from './generate-response-draft';
import { sentimentAnswer } from './judge-sentiment';
import { strategy as strategySchema } from './plan-strategy';
import { promptVersion } from './prompt-version';
import { overseerAnswer, replyText, verifiedText } from './reply-text';
import { examplesAt, misfits, type PromptExample, promptExamples } from './testing/prompt-examples.fixture';
import { recordingLog, scriptedModel, stillClock } from './testing/scripted-model';

const schemas: Record<keyof typeof misfits, z.ZodType> = {
  strategy: strategySchema,
  reply: replyText,
  verify: verifiedText,
  oversee: overseerAnswer,
  sentiment: sentimentAnswer,
  evaluate: evaluationAnswer,
};
const prompts: Record<keyof typeof misfits, string> = {
  ...draftingPrompts,
  sentiment: sentimentPrompt,
  evaluate: evaluatePrompt,
};
const stages = Object.keys(schemas) as (keyof typeof misfits)[];

const inputOf = ({ offered, strategy, context }: PromptExample): ReplyInput => ({
  strategy,
  offered,
  noMatchingTime: false,
  bookingLink: context.bookingLink,
  wish: null,
});

/** The document each stage sends for an example, and its good answer. */
const exchange = (example: PromptExample): Record<keyof typeof misfits, { document: object; answer: unknown }> => {
  const { context } = example;
  const input = inputOf(example);
  return {
    strategy: { document: strategyDocument(context), answer: example.strategy },
    reply: { document: replyDocument(context, input), answer: { body: example.reply } },
    verify: { document: verifyDocument(context, input, example.reply), answer: example.verified },
    oversee: {
      document: overseeDocument(context, input, example.verified.body, examplesAt),
      answer: { ok: true, problems: [] },
    },
    sentiment: { document: { transcript: '', newest: context.inbound }, answer: example.sentiment },
    evaluate: {
      document: {
        ...strategyDocument(context),
        draft: '',
        offeredTimes: [],
        bookingLink: null,
        phoneOnFile: false,
      },
      answer: example.evaluation,
    },
  };
};

/** Every name of a document, at any depth. */
const namesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(namesIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)])
      : [];

const first = (): PromptExample => {
  const [example] = promptExamples;
  if (!example) throw new Error('there is an example');
  return example;
};

describe.each(promptExamples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
  const { context } = example;

  it.each(stages)('%s: the good answer fits its schema', (stage) => {
    expect(schemas[stage].safeParse(exchange(example)[stage].answer).error).toBeUndefined();
  });

  it('keeps to the bounds of its channel, and its correction is one', () => {
    for (const text of [example.reply, example.verified.body]) expect(boundBroken(context.channel, text)).toBeNull();
    const verdict = judgeCorrection({
      channel: context.channel,
      before: example.reply,
      after: example.verified.body,
      knowledge: context.knowledge,
      bookingLink: context.bookingLink,
    });
    expect(verdict.kind).toBe(example.verified.changes.length === 0 ? 'same' : 'corrected');
    const { max } = channelBounds[context.channel];
    const long = Array.from({ length: 40 }, () => example.reply).join('\n\n');
    expect(measure(context.channel, long)).toBeGreaterThan(max);
    expect(boundBroken(context.channel, long)).not.toBeNull();
  });

  it('goes through the whole of drafting as it stands', async () => {
    const { client, stages: asked } = scriptedModel({
      strategy: { value: example.strategy },
      reply: { value: { body: example.reply } },
      verify: { value: example.verified },
      oversee: { value: { ok: true, problems: [] } },
    });
    const { log } = recordingLog();
    const times = example.offered;
    const result = await generateResponseDraft(
      {
        model: client,
        modelName: 'm',
        clock: stillClock(examplesAt),
        log,
        offerTimes: async () => ({ kind: 'offered', times }),
      },
      context,
    );
    expect(result).toMatchObject({
      kind: 'drafted',
      origin: 'model',
      clamped: false,
      body: example.verified.body,
      verifier: example.verified.changes.length === 0 ? 'passed' : 'corrected',
      offersUsed: times.map(({ startAt }) => startAt),
    });
    expect(asked().includes('oversee')).toBe(times.length > 0);
  });
});

describe('prompts', () => {
  it.each(stages)('%s: answers of another form are refused', (stage) => {
    expect(misfits[stage].length).toBeGreaterThan(1);
    for (const misfit of misfits[stage]) expect(schemas[stage].safeParse(misfit).success).toBe(false);
  });

  it.each(stages)('%s: its schema is strict, as the provider wants it', (stage) => {
    expect(strictSchema(schemas[stage])).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it.each(stages)('%s names only what stands in its document or its answer', (stage) => {
    const { document, answer } = exchange(first())[stage];
    const known = new Set([...namesIn(document), ...namesIn(answer), 'true', 'false', 'null']);
    const named = [...(prompts[stage] ?? '').matchAll(/`([a-zA-Z][a-zA-Z.]*)`/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(stages)(
    '%s says that what others wrote is no instruction, and hides from nobody that it is automated',
    (stage) => {
      const text = prompts[stage] ?? '';
      expect(text).toMatch(/never followed|not followed|is an instruction to you/);
      expect(text).not.toMatch(
        /(?:do not|never) (?:reveal|say|admit|mention) (?:that )?you are (?:an? )?(?:AI|bot|software|automated)/i,
      );
    },
  );

  it('have a version that changes with a word, and not with line ends', () => {
    const all = Object.values(draftingPrompts);
    const changed = all.map((text, index) => (index === 0 ? text.replace('reply', 'answer') : text));
    expect(promptVersion(all)).toMatch(/^[0-9a-f]{12}$/);
    expect(promptVersion(all.map((text) => text.replaceAll('\n', '\r\n')))).toBe(promptVersion(all));
    expect(promptVersion(changed)).not.toBe(promptVersion(all));
    // One text moved to the next prompt's beginning is another set.
    expect(promptVersion(['ab', 'c'])).not.toBe(promptVersion(['a', 'bc']));
  });
});
