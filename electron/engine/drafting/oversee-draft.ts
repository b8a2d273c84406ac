import { type OfferedTime, timesNamed } from '../availability';
import type { Clock, Log } from '../ports';
import type { ModelAnswer, ModelClient } from '../providers/openai';
import type { DraftContext } from './draft-context';
import { overseeDocument, type ReplyInput } from './draft-documents';
import { overseerAnswer } from './reply-text';

/** The overseer looks at drafts that offer, name or link something; others have nothing to oversee. */
export const needsOverseer = (body: string, offered: readonly OfferedTime[]): boolean =>
  offered.length > 0 || timesNamed(body).length > 0 || /https?:|www\./i.test(body);

export type Overseen = { overseer: 'passed' | 'corrected' | 'failed'; body: string };

/**
 * Meeting overseer: asks whether the times, zone, dates and link of a draft are right. With problems the text is written
 * once more with them named, and overseen again. If it throws, or the problems stay, the draft stands, a warning is logged,
 * and `failed` keeps it from being sent by rule.
 */
export const overseeDraft = async (
  deps: {
    client: ModelClient;
    model: string;
    prompt: string;
    clock: Clock;
    log: Log;
    deadlineAt: number;
    signal: AbortSignal | undefined;
    counted: <T>(answer: ModelAnswer<T>) => ModelAnswer<T>;
  },
  input: {
    context: DraftContext;
    reply: ReplyInput;
    body: string;
    /** Writes the text anew with the problems named; null when that gave nothing usable. */
    rewrite: (problems: string) => Promise<string | null>;
  },
): Promise<Overseen> => {
  const { client, model, clock, log, deadlineAt, signal } = deps;
  const look = async (body: string): Promise<{ ok: boolean; problems: string[] } | null> => {
    try {
      const answer = deps.counted(
        await client.ask({
          stage: 'oversee',
          model,
          instructions: deps.prompt,
          document: overseeDocument(input.context, input.reply, body, clock.now()),
          schema: overseerAnswer,
          maxOutputTokens: 2_000,
          deadlineAt,
          signal,
        }),
      );
      if (answer.kind === 'ok') return answer.value;
      // Stopped by the caller: nobody failed.
      if (answer.code !== 'cancelled') log.write('warn', 'draft.overseer_failed', { code: answer.code });
    } catch (error) {
      log.write('warn', 'draft.overseer_failed', { code: error instanceof Error ? error.name : 'unknown' });
    }
    return null;
  };

  const first = await look(input.body);
  if (first === null) return { overseer: 'failed', body: input.body };
  if (first.ok) return { overseer: 'passed', body: input.body };
  const rewritten = await input.rewrite(`Correct this and nothing else: ${first.problems.join(' ')}`);
  const second = rewritten === null ? null : await look(rewritten);
  if (rewritten !== null && second?.ok) return { overseer: 'corrected', body: rewritten };
  log.write('warn', 'draft.overseer_failed', { code: 'problems_left', problems: first.problems.length });
  return { overseer: 'failed', body: input.body };
};
