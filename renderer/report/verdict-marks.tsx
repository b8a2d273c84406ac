import { useId } from 'react';
import { t } from '../strings';

/** What became of reviewed drafts, from the bottom of a bar up. */
export const verdicts = ['unchanged', 'edited', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];

/** Edited ones are hatched and rejected ones hollow, so that all are told apart without colour. */
export const useVerdictMarks = (): {
  hatch: React.ReactNode;
  look: (verdict: Verdict) => { className?: string; fill?: string; strokeWidth?: number };
} => {
  const id = useId();
  return {
    hatch: (
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-sheet" />
        <rect width="3" height="6" className="fill-warn-line" />
      </pattern>
    ),
    look: (verdict) =>
      verdict === 'edited'
        ? { fill: `url(#${id})` }
        : { className: verdict === 'unchanged' ? 'fill-accent-mid' : 'fill-sheet stroke-danger', strokeWidth: 1.5 },
  };
};

/** What the marks mean. */
export const VerdictLegend = () => {
  const { hatch, look } = useVerdictMarks();
  return (
    <ul className="flex flex-wrap gap-x-4 text-meta text-ink-2">
      {verdicts.map((verdict) => (
        <li key={verdict} className="flex items-center gap-1.5">
          <svg width="11" height="11" aria-hidden="true">
            {hatch}
            <rect x="1" y="1" width="9" height="9" rx="1.5" {...look(verdict)} />
          </svg>
          {t.report.weeks[verdict]}
        </li>
      ))}
    </ul>
  );
};
