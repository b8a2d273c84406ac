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
  /** Windows by their place in the order they were opened. */
  windows: z
    .array(z.object({ open: z.boolean(), maximised: z.boolean(), bounds: bounds.nullable() }))
    .max(20)
    .default([]),
  /** Start at login and stay in the tray when the last window closes. */
  stays: z.boolean().default(false),
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
    return shellState.parse(withWindows(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return shellState.parse({});
  }
};

/** Until several windows were kept, the one stood by itself. */
const withWindows = (kept: unknown): unknown => {
  const old = z.object({ bounds: bounds.nullish(), maximised: z.boolean().nullish() }).safeParse(kept);
  if (!old.success || typeof kept !== 'object' || kept === null || 'windows' in kept || !old.data.bounds) return kept;
  return { ...kept, windows: [{ open: true, maximised: old.data.maximised ?? false, bounds: old.data.bounds }] };
};
