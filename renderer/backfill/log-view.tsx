import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { LogLine } from '../../shared/schemas/run';
import { t } from '../strings';
import { LogLineView } from './log-line';

const lineHeight = 18;

type LogViewProps = {
  lines: readonly LogLine[];
  errors: readonly number[];
  find: string;
  /** The line that the last "next" went to. */
  current: number | null;
  follow: boolean;
  /** The person scrolled away from the end. */
  onScrollAway: () => void;
};

/** The log as a virtual list. Following keeps its end in sight; scrolling up lets go. */
export const LogView = ({ lines, errors, find, current, follow, onScrollAway }: LogViewProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 30,
  });

  useEffect(() => {
    if (follow && lines.length > 0) virtual.scrollToIndex(lines.length - 1, { align: 'end' });
  }, [follow, lines.length, virtual]);

  useEffect(() => {
    if (current !== null) virtual.scrollToIndex(current, { align: 'center' });
  }, [current, virtual]);

  const atEnd = (): boolean => {
    const element = scroller.current;
    return element === null || element.scrollTop + element.clientHeight >= element.scrollHeight - lineHeight * 2;
  };
  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        aria-label={t.backfill.log.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
        tabIndex={0}
        // A wheel or key moves first and scrolls after, so the end is looked for in the next frame.
        onWheel={() => requestAnimationFrame(() => (atEnd() ? undefined : onScrollAway()))}
        onKeyDown={() => requestAnimationFrame(() => (atEnd() ? undefined : onScrollAway()))}
        className="h-full overflow-auto focus-visible:-outline-offset-2"
      >
        {lines.length === 0 ? <p className="p-6 text-ui text-ink-3">{t.backfill.log.empty}</p> : null}
        <div className="relative min-w-max" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line ? (
              <div
                key={item.key}
                className="absolute left-0 min-w-full"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LogLineView line={line} find={find} current={item.index === current} />
              </div>
            ) : null;
          })}
        </div>
      </section>
      <div
        aria-hidden="true"
        title={t.backfill.log.errorMarks}
        className="pointer-events-none absolute inset-y-0 right-0 w-2.5 border-l border-line"
      >
        {errors.map((index) => (
          <span
            key={index}
            className="absolute right-0.5 h-[3px] w-1.5 bg-danger"
            style={{ top: `${(index / Math.max(1, lines.length)) * 100}%` }}
          />
        ))}
      </div>
    </div>
  );
};
