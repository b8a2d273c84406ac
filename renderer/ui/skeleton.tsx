import { useEffect, useState } from 'react';
import { t } from '../strings';

/** Whether waiting has lasted long enough to show that it does: 150 ms, so that a fast answer does not flash. */
export const useSlow = (waiting: boolean, afterMs = 150): boolean => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setSlow(false);
      return;
    }
    const timer = window.setTimeout(() => setSlow(true), afterMs);
    return () => window.clearTimeout(timer);
  }, [waiting, afterMs]);
  return waiting && slow;
};

const widths = ['w-[38%]', 'w-[31%]', 'w-[42%]', 'w-[28%]', 'w-[35%]', 'w-[30%]'];
const lower = ['w-[64%]', 'w-[52%]', 'w-[70%]', 'w-[47%]', 'w-[58%]', 'w-[66%]'];

/** The shape of a list that is coming. It stands still. */
export const SkeletonRows = ({ rows = 8, height = 54 }: { rows?: number; height?: number }) => (
  <div role="status" aria-label={t.loading}>
    {Array.from({ length: rows }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: shapes have nothing else
      <div key={index} style={{ height }} className="flex items-center gap-3 border-b border-line px-4">
        <span className="h-4 w-4 rounded-key bg-track" />
        <span className="flex flex-1 flex-col gap-2">
          <span className={`h-2.5 rounded-full bg-track ${widths[index % widths.length]}`} />
          {height > 40 ? <span className={`h-2.5 rounded-full bg-line ${lower[index % lower.length]}`} /> : null}
        </span>
        <span className="h-2.5 w-14 rounded-full bg-track" />
      </div>
    ))}
  </div>
);
