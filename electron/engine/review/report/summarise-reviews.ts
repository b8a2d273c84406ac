import { lookEdges, type ReviewSummary, type ReviewWeek } from '../../../../shared/schemas/review-report';
import type { PlantedLine, ReviewLine } from './read-reviews';

/** Under two seconds nobody has read a reply: what an approval that quick says is "as ever". */
const [quickMs] = lookEdges;

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

const tallyOf = (lines: readonly ReviewLine[]): Omit<ReviewWeek, 'week'> => {
  const counts = { approved: 0, edited: 0, rejected: 0, undone: 0 };
  for (const line of lines) counts[line.verdict] += 1;
  return {
    reviewed: counts.approved + counts.edited + counts.rejected,
    unchanged: counts.approved,
    edited: counts.edited,
    rejected: counts.rejected,
    undone: counts.undone,
    medianMs: median(looksOf(lines)),
  };
};

const standing = (line: ReviewLine): boolean => line.verdict !== 'undone';
const looksOf = (lines: readonly ReviewLine[]): number[] =>
  lines.flatMap((line) => (standing(line) && line.lookedMs !== null ? [line.lookedMs] : []));

/** The class of `lookEdges` that a look falls into: its upper end is not in it. */
const classOf = (ms: number): number => {
  const at = lookEdges.findIndex((edge) => ms < edge);
  return at < 0 ? lookEdges.length : at;
};

/** Sums up decisions of one person, or of all. What was taken back is counted as that alone. */
export const summariseReviews = (
  name: string,
  all: readonly ReviewLine[],
  planted: readonly PlantedLine[],
  weekOf: (at: number) => string,
): ReviewSummary => {
  const lines = all.filter(standing);
  const looks = looksOf(lines);
  const classes: number[] = [...lookEdges, 0].map(() => 0);
  for (const ms of looks) classes[classOf(ms)] = (classes[classOf(ms)] ?? 0) + 1;
  const channels = { email: 0, sms: 0, linkedin: 0 };
  for (const line of lines) channels[line.channel] += 1;
  const weeks = new Map<string, ReviewLine[]>();
  for (const line of all) {
    const week = weekOf(line.at);
    const held = weeks.get(week);
    if (held) held.push(line);
    else weeks.set(week, [line]);
  }
  const flagged = lines.filter((line) => line.flagged === 1);
  const quick = (line: ReviewLine): boolean =>
    line.verdict === 'approved' && line.lookedMs !== null && line.lookedMs < quickMs;
  return {
    name,
    ...tallyOf(all),
    channels,
    looked: looks.length,
    quick: lines.filter(quick).length,
    looks: classes,
    medianEdit: median(lines.flatMap((line) => (line.verdict === 'edited' ? [line.editShare] : []))),
    flagged: flagged.length,
    flaggedUnchanged: flagged.filter((line) => line.verdict === 'approved').length,
    foundWrong: lines.filter((line) => line.verdict !== 'rejected' && line.foundWrong === 1).length,
    planted: planted.length,
    plantedCaught: planted.filter((line) => line.caught === 1).length,
    weeks: [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, of]) => ({ week, ...tallyOf(of) })),
  };
};
