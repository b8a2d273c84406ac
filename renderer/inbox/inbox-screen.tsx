import { Inbox, Search, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { usePages } from '../api/use-pages';
import { totalText, unknownTotal } from '../format/total-text';
import { useCommands, useHints } from '../keys/use-commands';
import { undo } from '../queue/decide';
import { LeavingStrip } from '../queue/leaving-strip';
import { rowBeside } from '../queue/next-row';
import { undoElsewhere } from '../queue/undo-elsewhere';
import { useLeaving } from '../queue/use-leaving';
import { go, useRoute } from '../state/route';
import { useOpenInCut } from '../state/use-open-in-cut';
import { useSideBySide } from '../state/use-wide';
import { t } from '../strings';
import { Button } from '../ui/button';
import { FailurePage } from '../ui/failure-page';
import { Icon } from '../ui/icon';
import { Segments } from '../ui/segments';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { StatePage } from '../ui/state-page';
import { InboxList } from './inbox-list';
import type { InboxFilter } from './inbox-state';
import { setInbox, useInbox } from './inbox-state';
import { draftNow, setOptOut } from './lead-actions';
import { mayWrite, ThreadPane } from './thread-pane';
import { threadVerdict } from './why-no-draft';

const pageRows = 200;
const filters: readonly InboxFilter[] = ['all', 'no_draft', 'blocked', 'wrong_person'];

const Empty = () => {
  const { search, filter } = useInbox();
  if (search === '' && filter === 'all')
    return (
      <StatePage
        icon={Inbox}
        title={t.inbox.empty}
        actions={
          <Button onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>{t.inbox.connections}</Button>
        }
      >
        {t.inbox.emptyText}
      </StatePage>
    );
  if (search.trim() === '')
    return (
      <StatePage
        icon={Inbox}
        title={t.inbox.emptyOfTitle}
        actions={<Button onClick={() => setInbox({ filter: 'all' })}>{t.inbox.showAll}</Button>}
      >
        {t.inbox.emptyOf[filter]}
      </StatePage>
    );
  return (
    <StatePage
      icon={SearchX}
      title={t.inbox.emptyFiltered}
      actions={<Button onClick={() => setInbox({ search: '', filter: 'all' })}>{t.inbox.clear}</Button>}
    >
      {t.inbox.emptyFilteredText}
    </StatePage>
  );
};

/** Any lead or thread, drafted or not, and why. */
export const InboxScreen = () => {
  const { filter, sentimentOpen } = useInbox();
  const text = useInbox((state) => state.search);
  const search = useDeferredValue(text);
  const leadId = useRoute((route) => route.leadId);
  const sideBySide = useSideBySide();
  const [paneOpen, setPaneOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const pages = usePages(
    'inbox.list',
    // Counting what a search finds takes longer than its first page, which is shown meanwhile.
    { search, filter, limit: pageRows, ...(search === '' ? {} : { counted: false }) },
    (row) => row.leadId,
  );
  const later = useCall('inbox.total', pages.loaded && !pages.counted ? { search, filter } : null).value?.total;
  const total = pages.counted ? pages.total : later;
  const ids = useMemo(() => pages.rows.map((row) => row.leadId), [pages.rows]);
  const openId = leadId ?? (sideBySide ? (ids[0] ?? null) : null);
  const { value: open, error } = useCall('inbox.thread', openId === null ? null : { leadId: openId });
  const shown = open?.lead.id === openId ? open : undefined;
  useOpenInCut({ cut: filter, loaded: pages.loaded, ids, openId: leadId, held: false }, (id) => go({ leadId: id }));

  const move = (step: number) => (): void => {
    const id = rowBeside(ids, openId, step);
    if (id !== null) go({ leadId: id });
  };
  const state = useInbox();
  const { undoable, elsewhere } = useLeaving();
  const draftId = shown ? threadVerdict(shown.messages, shown.drafts).draftId : null;
  const openDraft = draftId !== null && (sideBySide || paneOpen) ? () => go({ screen: 'queue', draftId }) : undefined;
  useCommands({
    next: move(1),
    previous: move(-1),
    open: openDraft ?? (() => setPaneOpen(true)),
    back: paneOpen && !sideBySide ? () => setPaneOpen(false) : undefined,
    search: () => field.current?.focus(),
    quoted: () => setInbox({ quoted: !state.quoted }),
    html: () => setInbox({ html: !state.html }),
    unfold: () => setInbox({ unfolded: !state.unfolded }),
    edit: shown && mayWrite(shown) ? () => setInbox({ composing: shown.lead.id }) : undefined,
    redraft:
      shown && mayWrite(shown) && state.busy === null && shown.messages.some((each) => each.direction === 'inbound')
        ? () => void draftNow(shown)
        : undefined,
    undo: elsewhere ? () => void undoElsewhere(elsewhere) : undoable ? () => void undo(undoable) : undefined,
    sentiment: shown ? () => setInbox({ sentimentOpen: !sentimentOpen }) : undefined,
    optOut: shown
      ? () => (shown.lead.optedOutAt === null ? setInbox({ optOutAsked: true }) : void setOptOut(shown.lead.id, false))
      : undefined,
  });
  useHints(['next', 'sentiment', 'search']);
  const slow = useSlow(!pages.loaded && pages.error === null);

  return (
    <>
      {sideBySide || !paneOpen ? (
        <section
          aria-label={t.inbox.title}
          className="flex w-full min-w-0 shrink-0 flex-col border-r border-line bg-panel reading:w-[424px] wide:w-[520px]"
        >
          <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-4 wide:px-5">
            <h1 className="sr-only">{t.inbox.title}</h1>
            <Segments
              label={t.inbox.filter}
              value={filter}
              options={filters.map((value) => ({ value, word: t.inbox.filters[value] }))}
              onChange={(value) => setInbox({ filter: value })}
            />
            <span className="flex-1" />
            <span className="text-meta text-ink-3">
              {pages.loaded ? t.inbox.count(totalText(pages.rows.length, total)) : ''}
            </span>
          </header>
          <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-4 wide:px-5">
            <Icon of={Search} tone="quiet" />
            <input
              ref={field}
              type="search"
              aria-label={t.inbox.search}
              placeholder={t.inbox.search}
              value={text}
              onChange={(event) => {
                setInbox({ search: event.currentTarget.value });
                go({ leadId: null });
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
              }}
              className="h-7 min-w-0 flex-1 bg-transparent text-ui focus-visible:outline-none"
            />
            <span aria-hidden="true" className="text-axis font-medium text-ink-2">
              /
            </span>
          </div>
          {pages.loaded && pages.rows.length > 0 ? (
            <InboxList
              rows={pages.rows}
              total={total ?? unknownTotal}
              openId={openId}
              onEnd={pages.more}
              onOpen={(id) => {
                go({ leadId: id });
                setPaneOpen(true);
              }}
            />
          ) : pages.loaded ? (
            <Empty />
          ) : pages.error ? (
            <FailurePage failure={pages.error} onAgain={() => refetch(['lead'])} />
          ) : (
            <div className="flex-1 overflow-hidden">{slow ? <SkeletonRows /> : null}</div>
          )}
          <LeavingStrip keptOffline={0} />
        </section>
      ) : null}
      {sideBySide || paneOpen ? (
        shown ? (
          <ThreadPane key={shown.lead.id} open={shown} />
        ) : (
          <section className="flex-1 bg-canvas">
            {error ? <FailurePage failure={error} /> : null}
            {openId === null && pages.loaded ? (
              <StatePage icon={Inbox} title={t.inbox.pick}>
                {t.inbox.pickText}
              </StatePage>
            ) : null}
          </section>
        )
      ) : null}
    </>
  );
};
