import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { queuePageRows } from '../../shared/first-queue-question';
import { prefetch, refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { usePages } from '../api/use-pages';
import { BookingStrip } from '../bookings/booking-strip';
import { totalText, unknownTotal } from '../format/total-text';
import { useHints } from '../keys/use-commands';
import { approvalsWait, closureOf } from '../shell/offline';
import { useStatus } from '../shell/use-status';
import { useDraftLink } from '../state/draft-link';
import { go, useRoute } from '../state/route';
import { useOpenInCut } from '../state/use-open-in-cut';
import { useSideBySide } from '../state/use-wide';
import { t } from '../strings';
import { FailurePage } from '../ui/failure-page';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StaleNote } from '../ui/stale-note';
import { BatchHeader } from './batch-header';
import { BatchPane } from './batch-pane';
import { CallStrip } from './call-strip';
import { FilterBar } from './filter-bar';
import { LeavingStrip } from './leaving-strip';
import { LinkNotice } from './link-notice';
import { rowBeside } from './next-row';
import { PlantedNotice } from './planted-notice';
import { QueueEmpty } from './queue-empty';
import { clearSelected, useQueue } from './queue-state';
import { QueueTable } from './queue-table';
import { ReadingPane } from './reading-pane';
import { TooEarlyNotice } from './too-early-notice';
import { useAutoOpen } from './use-auto-open';
import { useLook } from './use-look';
import { useQueueKeys } from './use-queue-keys';
import { useQueuePlace } from './use-queue-place';
import { ViewTabs } from './view-tabs';
import { useWritingState } from './writing-state';

/** How many neighbours are fetched ahead, so that J shows the next draft without waiting. */
const ahead = 3;

/** The drafts that need a person, and the one that is open. */
export const QueueScreen = () => {
  const { view, filters, sort, group, collapsed, settled, selected } = useQueue();
  const typedSearch = useQueue((state) => state.search);
  const search = useDeferredValue(typedSearch);
  const searches = useQueue((state) => state.searches);
  const draftId = useRoute((route) => route.draftId);
  const status = useStatus();
  const sideBySide = useSideBySide();
  const [paneOpen, setPaneOpen] = useState(false);

  const ready = useQueuePlace();
  const folded = useMemo(() => [...collapsed].sort(), [collapsed]);
  const pages = usePages(
    'queue.list',
    // Counting what a search finds takes longer than its first page, which is shown meanwhile.
    ready
      ? {
          ...{ view, filters, sort, group, collapsed: folded, search, limit: queuePageRows },
          ...(search === '' ? {} : { counted: false }),
        }
      : null,
    (row) => row.id,
  );
  const groups =
    useCall('queue.groups', !ready || group === 'none' ? null : { view, filters, search, group }).value?.groups ?? null;
  const rows = useMemo(() => pages.rows.filter((row) => !settled.has(row.id)), [pages.rows, settled]);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const later = useCall('queue.total', pages.loaded && !pages.counted ? { view, filters, search } : null).value?.total;
  const inCut = pages.counted ? pages.total : later;
  const total = inCut === undefined ? undefined : Math.max(rows.length, inCut - (pages.rows.length - rows.length));
  const totalShown = totalText(rows.length, total);

  // What is selected is what can be seen: another cut of the queue selects nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: ends with each of the things that make a cut
  useEffect(() => clearSelected, [view, filters, search]);
  const chosen = useMemo(() => rows.filter((row) => selected.has(row.id)), [rows, selected]);

  const openId = draftId !== null && !settled.has(draftId) ? draftId : null;
  useLook(openId);
  const touched = useAutoOpen(ids, openId);

  const { value: detail, error } = useCall('drafts.get', openId === null ? null : { id: openId });
  const shown = detail?.draft.id === openId ? detail : undefined;
  const row = rows.find((each) => each.id === openId);

  useEffect(() => {
    for (let step = 1; step <= ahead; step += 1) {
      const id = rowBeside(ids, openId, step);
      if (id !== null && id !== openId) prefetch('drafts.get', { id });
    }
  }, [ids, openId]);

  const editing = useQueue((state) => state.editing !== null && state.editing === openId);
  // A draft that left the list while it was open (settled elsewhere) makes room for the next one; not under somebody's hands.
  const gone =
    shown !== undefined && shown.draft.state !== 'pending' && shown.draft.state !== 'sending' && row === undefined;
  const linked = useDraftLink((state) => state.settled?.draftId) === openId;
  // While it is redrafted here, its place is taken by what comes of it; redrafted elsewhere, by the lead's newer draft.
  const redrafting = useQueue((state) => openId !== null && state.redrafting.has(openId));
  const swapping = useWritingState((state) => openId !== null && state.swapping === openId);
  const leadId = shown?.lead.id;
  const instead = rows.find((each) => each.leadId === leadId)?.id ?? ids[0];
  useEffect(() => {
    if (gone && !linked && !editing && !redrafting && !swapping && instead !== undefined) go({ draftId: instead });
  }, [gone, linked, editing, redrafting, swapping, instead]);

  useOpenInCut(
    {
      cut: JSON.stringify([view, filters, searches]),
      loaded: pages.loaded && search === typedSearch,
      ...{ ids, openId, held: editing },
    },
    (id) => go({ draftId: id }),
  );
  const campaigns = useCall('campaigns.list', {}).value?.campaigns;
  const account = campaigns?.find(({ id }) => id === shown?.campaign.id)?.connectionId;
  const hold =
    status !== undefined &&
    (status.sending.stopped !== null ||
      approvalsWait(status) ||
      (account !== undefined && closureOf(status, account) !== 'open'));
  useQueueKeys({
    ids,
    total,
    openId,
    detail: shown,
    failed: error !== null,
    selected: chosen,
    openPane: () => setPaneOpen(true),
    closePane: () => setPaneOpen(false),
    paneOpen,
  });
  useHints(
    chosen.length > 0
      ? ['select', 'extendDown', 'selectAll', 'back']
      : editing
        ? ['approveNext', 'leaveEditor']
        : hold
          ? ['next', 'approve', 'undo', 'search']
          : ['next', 'unfold', 'leadPanel', 'search'],
  );

  const slow = useSlow(!pages.loaded && pages.error === null);
  const showList = sideBySide || !paneOpen;
  const showPane = sideBySide || paneOpen;
  return (
    <>
      {showList ? (
        <section
          aria-label={t.queue.title}
          className="flex w-full min-w-0 shrink-0 flex-col border-r border-line bg-panel reading:w-[424px] wide:w-[680px]"
        >
          {chosen.length > 0 ? (
            <BatchHeader rows={chosen} total={totalShown} />
          ) : (
            <>
              <ViewTabs />
              <FilterBar />
              <CallStrip />
              <BookingStrip />
            </>
          )}
          {pages.loaded ? (
            rows.length > 0 || collapsed.size > 0 ? (
              <QueueTable
                rows={rows}
                groups={group === 'none' ? null : groups}
                collapsed={collapsed}
                total={total ?? unknownTotal}
                openId={openId}
                selected={selected}
                touched={touched}
                onEnd={pages.more}
                onOpen={(id) => {
                  go({ draftId: id });
                  setPaneOpen(true);
                }}
              />
            ) : (
              <div className="flex-1">
                <QueueEmpty />
              </div>
            )
          ) : pages.error ? (
            <div className="flex-1">
              <FailurePage failure={pages.error} onAgain={() => refetch(['queue'])} />
            </div>
          ) : (
            <div className="flex-1 overflow-hidden">{slow ? <SkeletonRows /> : null}</div>
          )}
          {pages.loaded && pages.error ? <StaleNote failure={pages.error} answeredAt={pages.answeredAt} /> : null}
          <LinkNotice openId={openId} />
          <PlantedNotice />
          <TooEarlyNotice openId={openId} />
          <LeavingStrip keptOffline={status && !status.sending.stopped ? status.outbox.whenOnline : 0} />
        </section>
      ) : null}
      {showList ? null : <TooEarlyNotice openId={openId} floating />}
      {showPane ? (
        chosen.length > 0 && sideBySide ? (
          <BatchPane rows={chosen} />
        ) : error && !shown ? (
          <section className="flex-1 bg-canvas">
            <FailurePage failure={error} onAgain={() => refetch(['draft'])} />
          </section>
        ) : (
          <ReadingPane row={row} detail={shown} ids={ids} total={totalShown} hold={hold} />
        )
      ) : null}
    </>
  );
};
