export type Failure = { name: string; message: string };
export type Counts = {
  passed: number;
  failed: number;
  skipped: { name: string; reason: string }[];
  failures: Failure[];
};
export function countVitest(file: string): Counts;
export function countPlaywright(file: string): Counts;
export function failureLine(suite: string, failure: Failure): string;
