import type { ModelAnswer, ModelClient, ModelFailureCode, ModelQuestion } from '../../providers/openai';
import type { ModelAccess } from '../accounts';

const usage = { inputTokens: 100, outputTokens: 10 };

/** A reply that passes every rule for whoever is greeted. */
export const goodReply = (name: string, extra = ''): string => `Hi ${name},

Thank you for asking. The set-up takes one afternoon, and your drivers keep the devices that they have now. What it comes to depends on your rounds, so it is worth looking at one of them together before we name a number.${extra}

What would suit you to go through one of your own rounds with me?

Mara Lind
Fernhill`;

/** A model that does what is asked; a test changes what it says, makes it fail, or acts while it thinks. */
export const obligingModel = () => {
  const asked: string[] = [];
  const says = {
    sentiment: 'Interested',
    confidence: 0.95,
    safeToSend: true,
    requiresHumanReview: false,
    extra: '',
  };
  const fails = new Map<string, { code: ModelFailureCode; fatal: boolean }>();
  const meanwhile = new Map<string, () => void | Promise<void>>();

  const answerOf = (stage: string, document: Record<string, unknown>): unknown => {
    const lead = document.lead;
    const name =
      typeof lead === 'object' && lead !== null && 'name' in lead ? String(lead.name).split(' ')[0] : 'there';
    switch (stage) {
      case 'sentiment':
        return { tag: says.sentiment, reason: 'asks about it' };
      case 'strategy':
        return { answers: ['price'], offerTimes: false, avoid: [], language: 'en' };
      case 'reply':
        return { body: goodReply(name ?? 'there', says.extra) };
      case 'verify':
        return { body: document.draft, changes: [] };
      case 'oversee':
        return { ok: true, problems: [] };
      default:
        return {
          confidence: says.confidence,
          safeToSend: says.safeToSend,
          requiresHumanReview: says.requiresHumanReview,
          reason: 'Answers what was asked',
        };
    }
  };

  const client: ModelClient = {
    async ask<T>({ stage, document, schema, onText, signal }: ModelQuestion<T>): Promise<ModelAnswer<T>> {
      asked.push(stage);
      const answer = answerOf(stage, JSON.parse(JSON.stringify(document)));
      const text = JSON.stringify(answer);
      onText?.(text.slice(0, Math.floor(text.length / 2)));
      await meanwhile.get(stage)?.();
      onText?.(text);
      const failure = signal?.aborted ? { code: 'cancelled' as const, fatal: false } : fails.get(stage);
      const outcome = failure?.code ?? ('ok' as const);
      const spent = {
        usage,
        model: 'obliging',
        ms: 1,
        calls: [{ stage, model: 'obliging', ms: 1, outcome, ...usage }],
      };
      if (failure) return { kind: 'failed', ...failure, message: `scripted ${failure.code}`, ...spent };
      return { kind: 'ok', value: schema.parse(answer), ...spent };
    },
    embed: () => Promise.reject(new Error('no embeddings in this test')),
    checkKey: () => Promise.resolve({ kind: 'ok', detail: 'obliging' }),
  };
  const access: ModelAccess = {
    client,
    model: 'obliging',
    evaluationModel: 'obliging',
    embeddingModel: null,
    cost: () => 0.001,
  };
  return {
    access,
    /** Stages asked, in order. */
    asked,
    says,
    fails,
    /** What happens while a stage is being answered. */
    meanwhile,
  };
};
