import { type ReactNode, useEffect } from 'react';
import type { DraftDetail } from '../../shared/contract';
import type { QueueRow } from '../../shared/schemas/draft';
import { countText } from '../format/number';
import { useWide } from '../state/use-wide';
import { t } from '../strings';
import { ClaimMenu } from './claim-menu';
import { hasUnseen, newerOf, seenAtFirst } from './decide';
import { Facts } from './facts';
import { NewerNotice, UncertainNotice } from './notices';
import { markSeen, setQueue, useQueue } from './queue-state';
import { Refused } from './refused';
import { SettledNotice } from './settled-notice';
import { Sheet } from './sheet';
import { Thread } from './thread';
import { restoreTyped } from './typed-text';
import { useWriteKeys } from './use-write-keys';
import { Verdict } from './verdict';
import { Versions } from './versions';

const roleLine = (lead: { role: string | null; company: string | null }): string =>
  [lead.role, lead.company].filter((part) => part !== null && part !== '').join(', ');

/** The pane's first line; known from the row before the draft itself is. */
export const PaneHeader = ({
  name,
  line,
  position,
  aside,
}: {
  name: string;
  line: string;
  position: string;
  aside?: ReactNode;
}) => (
  <header className="flex h-11 shrink-0 items-baseline gap-2 border-b border-line bg-panel px-6 pt-[10px]">
    <h1 className="truncate text-verdict font-semibold">{name}</h1>
    <span className="truncate text-ui text-ink-3">{line}</span>
    <span className="flex-1" />
    {aside}
    <span className="shrink-0 text-meta tabular-nums text-ink-3">{position}</span>
  </header>
);

/** The editor's keys, there as long as a draft is open and nothing else is selected. */
const WriteKeys = ({ detail }: { detail: DraftDetail }) => {
  const free = useQueue((state) => state.selected.size === 0);
  useWriteKeys(detail, free);
  return null;
};

type ReadingPaneProps = {
  row: QueueRow | undefined;
  detail: DraftDetail | undefined;
  ids: readonly string[];
  /** How many there are, in words. */
  total: string;
  hold: boolean;
};

/** Judge a draft in two seconds: verdict, message, sheet, top to bottom. */
export const ReadingPane = ({ row, detail, ids, total, hold }: ReadingPaneProps) => {
  const wide = useWide();
  const { unfolded, quoted, html, details, seenSeq: seenOf, leadPanel, editing: editingId } = useQueue();
  const draftId = detail?.draft.id;
  const seenSeq = draftId === undefined ? undefined : seenOf[draftId];

  // The first sight of a draft counts as reading what it answers; what came after that needs a second look.
  useEffect(() => {
    if (!detail) return;
    if (seenSeq === undefined) markSeen(detail.draft.id, seenAtFirst(detail));
    restoreTyped(detail.draft, detail.typed);
  }, [detail, seenSeq]);

  const index = draftId === undefined ? -1 : ids.indexOf(draftId);
  const position = index < 0 ? '' : t.queue.position(countText(index + 1), total);
  if (!detail)
    return (
      <section className="flex min-w-0 flex-1 flex-col bg-canvas">
        {row ? <PaneHeader name={row.leadName} line={roleLine(row)} position={position} /> : null}
      </section>
    );
  const { draft, lead } = detail;
  const editing = editingId === draft.id;
  const showPanel = wide && leadPanel;
  return (
    <>
      {/* In a low window (or at 200 %) the whole pane scrolls: squeezed, its buttons would lie below the edge. */}
      <section
        aria-label={lead.name}
        className="flex min-w-0 flex-1 flex-col bg-canvas [@media(max-height:600px)]:overflow-y-auto"
      >
        <p role="status" className="sr-only">
          {t.queue.announceNext(lead.name)}
        </p>
        <PaneHeader
          name={lead.name}
          line={roleLine(lead)}
          position={position}
          aside={draft.state === 'pending' ? <ClaimMenu draftId={draft.id} claim={detail.claim} /> : null}
        />
        <Verdict
          draft={draft}
          decision={detail.decision}
          threshold={detail.campaign.threshold}
          newer={newerOf(detail)}
        />
        <div className="flex min-h-0 flex-1 gap-6 px-6 [@media(max-height:600px)]:min-h-[400px] [@media(max-height:600px)]:shrink-0">
          <div className="flex min-w-0 flex-1 flex-col">
            <Thread
              // Keys differ between the two: siblings of one key leave the last draft's message standing over this one's.
              key={`thread of ${draft.id}`}
              messages={detail.thread}
              answeredId={draft.messageId}
              unfolded={unfolded}
              quoted={quoted}
              html={html}
              openBefore={wide ? 1 : 0}
              onUnfold={() => setQueue({ unfolded: !unfolded })}
              onQuoted={() => setQueue({ quoted: !quoted })}
            />
            <Refused detail={detail} />
            {hasUnseen(detail, seenSeq) ? <NewerNotice detail={detail} /> : null}
            {editing && draft.state !== 'pending' ? <SettledNotice detail={detail} /> : null}
            {detail.send?.state === 'needs_person' ? <UncertainNotice detail={detail} /> : null}
            <Sheet key={`sheet of ${draft.id}`} detail={detail} ids={ids} hold={hold} />
            <WriteKeys detail={detail} />
            <Versions key={`versions of ${draft.id}`} draft={draft} active={!editing} />
          </div>
          {wide || !leadPanel ? null : (
            <aside
              aria-label={t.queue.facts.title}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
              tabIndex={0}
              className="-mr-2.5 w-[194px] shrink-0 overflow-y-auto pt-[18px] [scrollbar-gutter:stable]"
            >
              <Facts detail={detail} wide={details} />
            </aside>
          )}
        </div>
      </section>
      {showPanel ? (
        <aside
          aria-label={t.queue.facts.title}
          className="flex w-[304px] shrink-0 flex-col border-l border-line bg-panel"
        >
          <header className="flex h-11 shrink-0 items-center border-b border-line px-5 text-ui font-semibold">
            {t.queue.facts.title}
          </header>
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
            tabIndex={0}
            className="min-h-0 flex-1 overflow-y-auto pr-2.5 pl-5 pt-[18px] [scrollbar-gutter:stable]"
          >
            <Facts detail={detail} wide />
          </div>
        </aside>
      ) : null}
    </>
  );
};
