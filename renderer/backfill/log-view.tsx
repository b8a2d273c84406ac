import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { t } from '../strings';
import { errorMarks, marks } from './error-marks';
import { LogLineView } from './log-line';
import { type LogPages, lineAt } from './log-pages';

const lineHeight = 18;
/** Chromium draws no element taller than 33,554,428 px; a longer log scrolls in proportion. */
const tallest = 30_000_000;

type LogViewProps = {
  pages: LogPages;
  /** Tells which lines are in sight, so that they are fetched. */
  onShow: (from: number, to: number) => void;
  /** Places of the errors, ascending. */
  errors: readonly number[];
  find: string;
  /** The line that the last "next" went to. */
  current: number | null;
  follow: boolean;
  hidden: boolean;
  /** The person scrolled away from the end. */
  onScrollAway: () => void;
};

/** The log as a virtual list over its pages. Following keeps its end in sight; scrolling up lets go. */
export const LogView = ({ pages, onShow, errors, find, current, follow, hidden, onScrollAway }: LogViewProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const count = Math.min(pages.matching, Math.floor(tallest / lineHeight));
  const first = pages.matching - count;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 30,
  });
  const items = virtual.getVirtualItems();
  const from = first + (items[0]?.index ?? 0);
  const to = first + (items.at(-1)?.index ?? 0);

  useEffect(() => onShow(from, to), [from, to, onShow]);
  useEffect(() => {
    if (follow && count > 0) virtual.scrollToIndex(count - 1, { align: 'end' });
  }, [follow, count, virtual]);
  useEffect(() => {
    if (current !== null) virtual.scrollToIndex(Math.max(0, current - first), { align: 'center' });
  }, [current, first, virtual]);

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
        {count === 0 ? <p className="p-6 text-ui text-ink-3">{t.backfill.log.empty}</p> : null}
        <div className="relative min-w-max" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const place = first + item.index;
            const line = lineAt(pages, place);
            return line ? (
              <div
                key={item.key}
                className="absolute left-0 min-w-full"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LogLineView line={line} find={find} current={place === current} hidden={hidden} />
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
        {errorMarks(errors, first, count).map((mark) => (
          <span
            key={mark}
            className="absolute right-0.5 h-[3px] w-1.5 bg-danger"
            style={{ top: `${(mark / marks) * 100}%` }}
          />
        ))}
      </div>
    </div>
  );
};
