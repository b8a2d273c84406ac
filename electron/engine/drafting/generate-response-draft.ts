import { type OfferAnswer, offersNamed } from '../availability';
import type { Clock, Log } from '../ports';
import {
  addUsage,
  type ModelAnswer,
  type ModelCall,
  type ModelClient,
  type ModelFailureCode,
} from '../providers/openai';
import { whileAsked } from '../while-asked';
import { judgeCorrection } from './accept-correction';
import { boundBroken, clampToBounds, forChannel } from './channel-bounds';
import type { DraftContext, DraftResult, KnowledgeLine } from './draft-context';
import { type ReplyInput, replyDocument, strategyDocument, verifyDocument } from './draft-documents';
import { type DraftingPrompts, draftingPrompts, versionOf } from './drafting-prompts';
import { growingText } from './growing-text';
import { needsOverseer, overseeDraft } from './oversee-draft';
import { boundStrategy, plainStrategy, strategy as strategySchema } from './plan-strategy';
import { signatureFor, withoutSignature, withSignature } from './reply-signature';
import { replySubject } from './reply-subject';
import { replyText, verifiedText } from './reply-text';
import { templateDraft } from './template-draft';

export type DraftDeps = {
  model: ModelClient;
  modelName: string;
  /** The workspace's own prompts; without them the shipped ones. */
  prompts?: DraftingPrompts;
  clock: Clock;
  log: Log;
  /** Finds and reserves times for this lead. Called at most once, and only when the strategy wants to offer some. */
  offerTimes: () => Promise<OfferAnswer>;
  /** Looks the knowledge up once more with what the strategy wants answered; without it the context's own serves. */
  knowledgeFor?: (answers: readonly string[]) => Promise<{ lines: KnowledgeLine[]; calls: ModelCall[] }>;
  signal?: AbortSignal | undefined;
  /** A draft stands already and a person asked for another: while the model cannot be reached none is made of a template. */
  standing?: boolean;
  /** What is left to do of what came before, done while the first question is under way. */
  beside?: () => void;
  /** A person waits and watches: the text streams, and each stage is told. What is shown is not yet checked. */
  onProgress?: ((state: { phase: 'planning' | 'writing' | 'checking'; text: string }) => void) | undefined;
};

/** Shares of the one time budget by which each stage must be done; what a stage leaves over is the next one's. */
const doneBy = { strategy: 0.35, reply: 0.75, verify: 0.88, oversee: 1 };

/**
 * Drafts the reply to one inbound message: strategy, times, text, verifier, meeting overseer, within one time budget
 * (`budgetMs`). Takes plain data and gives plain data; stores nothing. A failed stage costs only itself: without a strategy a
 * plain one serves, without a text a template, without verifier or overseer the draft stands and says so. Only what every
 * further message would meet as well (key, balance) or the caller's own stop makes it fail.
 */
export const generateResponseDraft = async (deps: DraftDeps, given: DraftContext): Promise<DraftResult> => {
  const { model, modelName, clock, log, signal, prompts = draftingPrompts } = deps;
  const startedAt = clock.now();
  const until = (stage: keyof typeof doneBy): number => startedAt + given.budgetMs * doneBy[stage];
  const calls: ModelCall[] = [];
  const counted = <T>(answer: ModelAnswer<T>): ModelAnswer<T> => {
    calls.push(...answer.calls);
    return answer;
  };
  const spent = () => ({
    promptVersion: versionOf(prompts),
    usage: addUsage(calls),
    ms: clock.now() - startedAt,
    calls,
  });
  const ask = { model: modelName, signal };
  const ends = ({ fatal, code }: { fatal: boolean; code: ModelFailureCode }): boolean =>
    fatal || code === 'cancelled' || (code === 'network' && deps.standing === true);

  const askStrategy = () =>
    model.ask({
      ...ask,
      stage: 'strategy',
      instructions: prompts.strategy,
      document: strategyDocument(given),
      schema: strategySchema,
      maxOutputTokens: 2_500,
      deadlineAt: until('strategy'),
    });
  const { beside } = deps;
  const planned = counted(beside ? (await whileAsked(askStrategy, beside)).answer : await askStrategy());
  if (planned.kind === 'failed' && ends(planned)) {
    const { code, fatal, message } = planned;
    return { kind: 'failed', code, fatal, message, offered: [], ...spent() };
  }
  const strategy = boundStrategy(given, planned.kind === 'ok' ? planned.value : plainStrategy(given));
  const looked = await deps.knowledgeFor?.(strategy.answers);
  calls.push(...(looked?.calls ?? []));
  const context: DraftContext = { ...given, knowledge: looked?.lines ?? given.knowledge };

  const offer = strategy.offerTimes ? await deps.offerTimes() : null;
  const offered = offer?.kind === 'offered' ? offer.times : [];
  const noMatchingTime = offer?.kind === 'no_matching_time';
  if (offer?.kind === 'unavailable') log.write('warn', 'draft.no_times', { reason: offer.reason });
  const input: ReplyInput = {
    strategy,
    offered,
    noMatchingTime,
    bookingLink: context.leadSchedulingLink === null ? context.bookingLink : null,
    wish: wishes(
      context.wish,
      offer?.kind === 'beyond_coverage'
        ? `The time asked for is further ahead than the calendar is open: name no time, and say that we will come back on ${offer.recontactOn}.`
        : null,
    ),
  };
  const signature = signatureFor(context.channel, context.persona);
  const watched = deps.onProgress;
  const onText = watched && ((raw: string): void => watched({ phase: 'writing', text: growingText(raw, 'body') }));
  const askReply = async (wish: string | null, deadlineAt: number) =>
    counted(
      await model.ask({
        ...ask,
        stage: 'reply',
        instructions: prompts.reply,
        document: replyDocument(context, { ...input, wish: wishes(input.wish, wish) }),
        schema: replyText,
        maxOutputTokens: 4_000,
        deadlineAt,
        onText,
      }),
    );
  const finished = (text: string): string => withSignature(forChannel(context.channel, text), signature);

  const written = await askReply(null, until('reply'));
  if (written.kind === 'failed') {
    const { code, fatal, message } = written;
    if (ends(written)) return { kind: 'failed', code, fatal, message, offered, ...spent() };
    log.write('warn', 'draft.template', { code });
    const { bookingLink } = input;
    const firstName = context.lead.name.trim().split(/\s+/)[0] ?? '';
    const { language } = strategy;
    const { channel } = context;
    const body = forChannel(
      channel,
      templateDraft({ channel, language, firstName, offered, noMatchingTime, bookingLink, signature }),
    );
    return {
      kind: 'drafted',
      body,
      subject: replySubject(context.channel, context.inbound.subject),
      origin: 'template',
      failure: { code, message },
      clamped: false,
      verifier: 'not_run',
      overseer: 'not_needed',
      strategy,
      offered,
      offersUsed: offered.length === 0 ? [] : offersNamed(body, offered),
      noMatchingTime,
      model: modelName,
      ...spent(),
    };
  }

  let body = finished(written.value.body);
  const broken = boundBroken(context.channel, body);
  if (broken !== null) {
    const again = await askReply(broken, until('reply'));
    // The second try counts only when it is better: it may have run out of time, or be as long.
    if (again.kind === 'ok' && again.value.body.trim() !== '') body = finished(again.value.body);
  }
  const clamped = boundBroken(context.channel, body) !== null;
  if (clamped) {
    body = clampToBounds(context.channel, withoutSignature(body, signature), signature);
    log.write('warn', 'draft.clamped', { channel: context.channel });
  }

  watched?.({ phase: 'checking', text: body });
  const verified = counted(
    await model.ask({
      ...ask,
      stage: 'verify',
      instructions: prompts.verify,
      document: verifyDocument(context, input, body),
      schema: verifiedText,
      maxOutputTokens: 4_000,
      deadlineAt: until('verify'),
    }),
  );
  let verifier: 'passed' | 'corrected' | 'ignored' | 'failed' = 'failed';
  if (verified.kind === 'ok') {
    const after = finished(verified.value.body);
    const verdict = judgeCorrection({
      channel: context.channel,
      before: body,
      after,
      knowledge: context.knowledge,
      bookingLink: input.bookingLink,
    });
    verifier = verdict.kind === 'same' ? 'passed' : verdict.kind;
    if (verdict.kind === 'corrected') body = after;
    if (verdict.kind === 'ignored') log.write('info', 'draft.verifier_ignored', { reason: verdict.reason });
  }

  const overseen = needsOverseer(body, offered)
    ? await overseeDraft(
        { ...ask, client: model, clock, log, deadlineAt: until('oversee'), counted, prompt: prompts.oversee },
        {
          context,
          reply: input,
          body,
          rewrite: async (problems) => {
            const again = await askReply(problems, until('oversee'));
            watched?.({ phase: 'checking', text: again.kind === 'ok' ? finished(again.value.body) : body });
            if (again.kind !== 'ok') return null;
            const next = finished(again.value.body);
            return boundBroken(context.channel, next) === null ? next : null;
          },
        },
      )
    : { overseer: 'not_needed' as const, body };
  body = overseen.body;

  return {
    kind: 'drafted',
    body,
    subject: replySubject(context.channel, context.inbound.subject),
    origin: 'model',
    failure: null,
    clamped,
    verifier,
    overseer: overseen.overseer,
    strategy,
    offered,
    offersUsed: offered.length === 0 ? [] : offersNamed(body, offered),
    noMatchingTime,
    model: written.model,
    ...spent(),
  };
};

/** Several wishes as one text for the model; null when there is none. */
const wishes = (...each: (string | null)[]): string | null => {
  const said = each.filter((wish) => wish !== null && wish.trim() !== '');
  return said.length === 0 ? null : said.join('\n');
};
