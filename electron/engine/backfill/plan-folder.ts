import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/errors';
import { type PlanHead, type SavedPlan, savedPlan } from '../../../shared/schemas/run';

/** Saved plans: one file each, so that a dry run and what is kept of it never touch the database. */
export type PlanFolder = {
  /** The newest first; a file that cannot be read is left out. */
  list(): PlanHead[];
  /** Throws Refusal('not_found') when no plan has this id or name. */
  find(idOrName: string): SavedPlan;
  /** Keeps a plan. Another one of its name is replaced, or stands in the way: Refusal('bad_input'). */
  keep(plan: SavedPlan, sameName: 'replace' | 'refuse'): PlanHead;
  forget(id: string): void;
};

export const planHeadOf = ({ id, name, madeAt, madeBy, estimate, messageIds, campaignIds }: SavedPlan): PlanHead => ({
  ...{ id, name, madeAt, madeBy, estimate },
  messages: messageIds.length,
  campaigns: campaignIds.length,
});

/** The plans of one data folder and workspace. */
export const openPlanFolder = (dataDir: string, workspaceId: string): PlanFolder => {
  const folder = join(dataDir, 'plans', workspaceId);
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  const read = (file: string): SavedPlan | null => {
    try {
      return savedPlan.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // A file that somebody else put there, or half of one: it is no plan.
      return null;
    }
  };
  const all = (): SavedPlan[] =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(join(folder, name)))
      .filter((plan) => plan !== null)
      .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
  return {
    list: () => all().map(planHeadOf),
    find: (idOrName) => {
      const found = all().find((plan) => plan.id === idOrName || plan.name === idOrName);
      if (found) return found;
      throw new Refusal(
        'not_found',
        `There is no plan ${idOrName}. Save one with: countersign backfill --dry-run --save-plan FILE`,
      );
    },
    keep: (plan, sameName) => {
      const others = all().filter((other) => other.name === plan.name && other.id !== plan.id);
      if (others.length > 0 && sameName === 'refuse')
        throw new Refusal('bad_input', `There is a plan named ${plan.name} already. Choose another name.`);
      for (const other of others) rmSync(fileOf(other.id), { force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(plan.id);
      writeFileSync(`${file}.part`, `${JSON.stringify(plan, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.part`, file);
      return planHeadOf(plan);
    },
    forget: (id) => rmSync(fileOf(id), { force: true }),
  };
};
