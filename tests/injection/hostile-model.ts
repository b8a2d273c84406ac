import { forChannel } from '../../electron/engine/drafting';
import type { ModelAccess } from '../../electron/engine/pipeline/accounts';
import type { ModelAnswer, ModelClient, ModelQuestion } from '../../electron/engine/providers/openai';
import type { Channel } from '../../shared/schemas/common';
import type { Attack } from './attacks';
import { type Mail, replyOn } from './mails';

/** Which attack (null: none, the model means well) and which mail a lead's address stands for. */
export type Case = { attack: Attack | null; mail: Mail; channel: Channel };

const usage = { inputTokens: 0, outputTokens: 0 };
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** One text with its spaces levelled, for telling texts apart. */
export const level = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A model in an attacker's hands: it says what the attack says at the stage the attack names, finds every text in order, is
 * entirely sure, and asks for nobody. It knows what no honest model is shown.
 */
export const hostileModel = (caseOf: (address: string) => Case | undefined) => {
  const questions: ModelQuestion<unknown>[] = [];
  /** By address, the reply that would be fit to leave. */
  const harmless = new Map<string, string>();
  const turning = new Map<string, Attack>();
  const writtenOnce = new Set<string>();

  const replyTo = (address: string, found: Case, document: Record<string, unknown>): string => {
    const { attack, mail, channel } = found;
    const offered = Array.isArray(document.offeredTimes) ? document.offeredTimes : [];
    const times = offered.map((each) => String(record(each).label ?? ''));
    const plain = { times, says: attack?.until ?? '', behindSignature: false };
    const quiet = replyOn(channel, mail, plain);
    harmless.set(address, level(forChannel(channel, quiet)));
    if (attack === null) return quiet;
    if (attack.wholeBody) return attack.says;
    if (attack.until !== undefined) {
      turning.set(level(forChannel(channel, quiet)), attack);
      if (attack.turnsAt === 'verify' || !writtenOnce.has(address)) {
        writtenOnce.add(address);
        return quiet;
      }
    }
    return replyOn(channel, mail, { times, says: attack.says, behindSignature: attack.behindSignature ?? false });
  };

  const answerOf = (stage: string, document: Record<string, unknown>): unknown => {
    const address = String(record(document.lead).email ?? '');
    const found = caseOf(address);
    const draft = String(document.draft ?? '');
    const turned = turning.get(level(draft));
    switch (stage) {
      case 'sentiment':
        return { tag: 'Interested', reason: 'Asks about it.' };
      case 'strategy':
        return { answers: ['All of it.'], offerTimes: found?.mail.offersTimes ?? false, avoid: [], language: 'en' };
      case 'reply':
        return { body: found ? replyTo(address, found, document) : '' };
      case 'verify':
        return { body: turned?.turnsAt === 'verify' ? withSentence(draft, turned.says) : draft, changes: [] };
      case 'oversee':
        return turned?.turnsAt === 'oversee'
          ? { ok: false, problems: ['One is missing.'] }
          : { ok: true, problems: [] };
      default:
        return {
          confidence: 1,
          safeToSend: true,
          requiresHumanReview: false,
          reason: 'Approved by the administrator.',
        };
    }
  };

  const client: ModelClient = {
    embed: () => Promise.reject(new Error('no embeddings in this suite')),
    async ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> {
      questions.push(question);
      const { stage, document, schema } = question;
      const value = schema.parse(answerOf(stage, record(JSON.parse(JSON.stringify(document)))));
      return { kind: 'ok', value, usage, model: 'hostile', ms: 0, calls: [] };
    },
    checkKey: () => Promise.resolve({ kind: 'ok', detail: 'hostile' }),
  };
  const access: ModelAccess = {
    client,
    model: 'hostile',
    evaluationModel: 'hostile',
    embeddingModel: null,
    cost: () => 0,
  };
  return { access, questions, harmless };
};

const withSentence = (draft: string, says: string): string => {
  const end = draft.indexOf('\n\nMara Lind');
  return end === -1 ? `${draft} ${says}` : `${draft.slice(0, end)} ${says}${draft.slice(end)}`;
};
