/** One comparison of a run. */
export type Line = {
  name: string;
  ours: number;
  theirs: number;
  /** What the comparison is with. */
  against: string;
  unit: 'ms' | 'MB' | 'lines' | 'days' | 'offers' | 'pairs';
  /** The ratio that may not be exceeded; null where the number only informs. */
  goal: number | null;
};

const amount = (value: number, unit: Line['unit']): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)} ${unit}`;

export const missed = ({ ours, theirs, goal }: Line): boolean => goal !== null && !(ours / theirs <= goal);

/** A line of the table; it ends in MISSED when its goal was not met. */
export const formatLine = (line: Line): string => {
  const { name, ours, theirs, against, unit, goal } = line;
  const ratio = `${(ours / theirs).toFixed(2)}x`;
  const parts = [
    name.padEnd(52),
    amount(ours, unit).padStart(10),
    `${against} ${amount(theirs, unit)}`.padStart(34),
    ratio.padStart(7),
    goal === null ? '' : `  goal <= ${goal.toFixed(1)}x`,
  ];
  return `${parts.join(' ').trimEnd()}${missed(line) ? '  MISSED' : ''}`;
};
