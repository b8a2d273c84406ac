import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended in between.
    return '';
  }
};

/** A process and all that it started, as far as /proc tells. */
const treeOf = (root: number): number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    // After the name in parentheses, which may hold anything: state, then the parent's id.
    const parent = /\) \S (\d+)/.exec(Number.isInteger(pid) ? read(`/proc/${pid}/stat`) : '')?.[1];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
};

/**
 * Memory of a process and its children in MB: proportional set size, which counts a page shared by n processes as 1/n in
 * each, so that Chromium's shared pages are not counted six times. NaN where the system has no /proc.
 */
export const treeMemoryMb = (root: number): number => {
  if (process.platform !== 'linux') return Number.NaN;
  const kilobytes = treeOf(root).map((pid) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
};

const pssMb = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** Memory of the engine's own process and of the window's page in MB (PSS, as above), found by what Chromium starts them as. */
export const partMemoryMb = (root: number): { engine: number; page: number } => {
  const none = { engine: Number.NaN, page: Number.NaN };
  if (process.platform !== 'linux') return none;
  const parts = treeOf(root).map((pid) => ({ pid, line: read(`/proc/${pid}/cmdline`) }));
  const of = (mark: string): number => {
    const found = parts.filter(({ line }) => line.includes(mark)).map(({ pid }) => pssMb(pid));
    return found.length === 0 ? Number.NaN : Math.max(...found);
  };
  return { engine: of('node.mojom.NodeService'), page: of('--type=renderer') };
};
