import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/errors';
import { backfillOptions, type SavedPlan, savedPlan } from '../../shared/schemas/run';
import type { EngineClient } from './engine-client';

/** Plans as the first versions wrote them: only what was selected. */
const oldPlan = z.object({
  version: z.literal(1),
  madeAt: z.number(),
  campaignIds: z.array(z.string()),
  messageIds: z.array(z.uuid()),
});

const readPlan = (file: string): SavedPlan => {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal(
      'bad_input',
      `The plan ${file} cannot be read (${error instanceof Error ? error.message : String(error)}). Make one with: countersign backfill --dry-run --save-plan FILE`,
    );
  }
  const parsed = savedPlan.safeParse(raw);
  if (parsed.success) return parsed.data;
  const old = oldPlan.safeParse(raw);
  if (!old.success)
    throw new Refusal(
      'bad_input',
      `${file} is not a plan of a backfill. Make one with: countersign backfill --dry-run --save-plan FILE`,
    );
  const { madeAt, campaignIds, messageIds } = old.data;
  return savedPlan.parse({
    ...{ version: 2, id: randomUUID(), name: planName(file), madeAt, madeBy: 'an earlier version' },
    ...{ options: backfillOptions.parse({}), campaignIds, messageIds, bySkip: {}, campaigns: [] },
    estimate: { seconds: 0, modelCalls: 0, costUsd: 0 },
  });
};

/** What a plan is called that was saved to a file: `--plan` takes the one or the other. */
export const planName = (file: string): string =>
  basename(file)
    .replace(/\.json$/i, '')
    .slice(0, 80) || 'plan';

/**
 * Names the plan to the engine: a file is handed over first, anything else is an id or a name that it knows. Gives its id; throws
 * Refusal('bad_input') for a file that is none.
 */
export const resolvePlan = async (client: EngineClient, wanted: string): Promise<string> => {
  if (!statSync(wanted, { throwIfNoEntry: false })?.isFile()) {
    const { plans } = await client.call('backfill.plans', {});
    const found = plans.find((plan) => plan.id === wanted || plan.name === wanted);
    if (found) return found.id;
  }
  return (await client.call('backfill.keepPlan', { plan: readPlan(wanted) })).plan.id;
};
