import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from './write-atomically';

const bounds = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int(),
  height: z.number().int(),
});

/** What the shell remembers between starts. Nothing of it is about leads or mail. */
const shellState = z.object({
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  bounds: bounds.nullable().default(null),
  maximised: z.boolean().default(false),
  /** Which workspace to open; null until the first choice. */
  mode: z.enum(['demo', 'own']).nullable().default(null),
  /** Who sits here, per mode. */
  profileIds: z
    .object({ demo: z.string().nullable().default(null), own: z.string().nullable().default(null) })
    .default({ demo: null, own: null }),
});
export type ShellState = z.infer<typeof shellState>;

export type ShellStateFile = {
  get(): ShellState;
  update(patch: Partial<ShellState>): void;
};

/** Opens the shell's note. An unreadable one counts as empty: losing a window's place must not keep anybody out. */
export const openShellState = (file: string): ShellStateFile => {
  let state = read(file);
  return {
    get: () => state,
    update: (patch) => {
      state = { ...state, ...patch };
      writeAtomically(file, `${JSON.stringify(state, null, 2)}\n`);
    },
  };
};

const read = (file: string): ShellState => {
  try {
    return shellState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return shellState.parse({});
  }
};
