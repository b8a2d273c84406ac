import { AlarmClock, GitCompareArrows, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DraftDetail } from '../../shared/contract';
import { useProfile } from '../state/session';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { shortcutsOf } from '../ui/kbd';
import { paragraphsOf } from '../ui/paragraphs';
import { Addressees } from './addressees';
import { DecideBar } from './decide-bar';
import { DiffView } from './diff-view';
import { lengthOf } from './draft-length';
import { InsertBar } from './insert-bar';
import { LaterPopover } from './later-popover';
import { markParts, phrasesToMark } from './marks';
import { setQueue, useQueue } from './queue-state';
import { SpelledArea } from './spelled-area';
import { bodyOf, type, useTyped } from './typed-text';
import { useWriting, type WritingNow } from './use-writing';
import {
  closePopover,
  openPopover,
  type PopoverState,
  toggleDiff,
  useWritingState,
  type WritingPopover,
} from './writing-state';

const DraftText = ({ body, detail }: { body: string; detail: DraftDetail }) => {
  const phrases = phrasesToMark(body, detail.draft.edited ? null : detail.decision, detail.offers);
  return (
    <div className="readable flex flex-col gap-[9px] text-read">
      {paragraphsOf(body).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
        <p key={index} className="whitespace-pre-line [overflow-wrap:anywhere]">
          {markParts(part, phrases).map((piece, at) =>
            piece.marked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
              <mark key={at} className="rounded-[2px] border-b-2 border-warn-line bg-warn-bg px-px text-ink">
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
};

/**
 * The first key voids the score, and what is said above the sheet takes another line then: the text stays where it is on screen
 * when the room for it becomes lower or higher. Returns how to stop.
 */
const holdStill = (element: HTMLElement): (() => void) => {
  const room = element.closest('[data-scroll="sheet"]');
  if (!room) return () => {};
  let height = room.clientHeight;
  const observer = new ResizeObserver(() => {
    room.scrollTop += height - room.clientHeight;
    height = room.clientHeight;
  });
  observer.observe(room);
  return () => observer.disconnect();
};

const Editor = ({ body, detail }: { body: string; detail: DraftDetail }) => {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    return holdStill(element);
  }, []);
  return (
    <SpelledArea
      area={area}
      subject={{ draftId: detail.draft.id }}
      aria-label={t.queue.draftText}
      data-editor={detail.draft.id}
      value={body}
      onChange={(event) => type(detail.draft, event.currentTarget.value)}
      className="block w-full resize-none bg-transparent text-read focus-visible:outline-none"
      style={{ fieldSizing: 'content' } as React.CSSProperties}
    />
  );
};

/** The text as the model writes it, its last words in sight. Nobody can act on it yet, so nothing in it is marked. */
const WritingText = ({ text }: { text: string }) => {
  const end = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed whenever the text grows
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [text]);
  return (
    <div data-writing aria-busy="true" className="readable text-read text-ink-2">
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
        <span ref={end} aria-hidden="true" className="ml-px inline-block h-[1em] w-[2px] translate-y-[2px] bg-accent" />
      </p>
    </div>
  );
};

/** How far the draft that is waited for has come, or that nothing comes from the model. */
const writingWords = (writing: WritingNow | null): string => {
  if (writing?.silent) return writing.text === '' ? t.queue.silent.nothing : t.queue.silent.more;
  return t.queue.writing[writing?.phase ?? 'planning'];
};

/** Which words say how safe the typed text is. */
const savedWords = (state: 'saved' | 'typing' | 'saving' | 'failed' | undefined, restored: boolean): string => {
  if (state === undefined) return '';
  if (state === 'failed') return t.queue.keptHere;
  if (restored) return t.queue.restored;
  return state === 'saved' ? t.queue.saved : t.queue.unsaved;
};

/** The only raised surface of the queue: the text that will leave, and the line to sign on. */
export const Sheet = ({ detail, ids, hold }: { detail: DraftDetail; ids: readonly string[]; hold: boolean }) => {
  const { draft } = detail;
  const editing = useQueue((state) => state.editing === draft.id);
  const typed = useTyped((all) => all[draft.id]);
  const profile = useProfile();
  const busy = useQueue((state) => state.redrafting.has(draft.id));
  const writing = useWriting(draft.id, busy);
  const popover = useWritingState((state) => (state.popover?.draftId === draft.id ? state.popover.which : null));
  const diff = useWritingState((state) => state.diff);
  const body = bodyOf(draft, typed);
  const length = lengthOf(body, draft.channel);
  const pending = draft.state === 'pending';
  const state = (which: WritingPopover): PopoverState => ({
    open: popover === which,
    onOpenChange: (open) => (open ? openPopover(which, draft.id) : closePopover()),
  });
  const people = state('people');
  const later = state('later');
  const comparable = body !== draft.originalBody;
  const text = editing ? <Editor body={body} detail={detail} /> : null;
  return (
    <section
      aria-label={t.queue.draftText}
      className="mb-4 flex min-h-[200px] flex-1 shrink basis-auto flex-col rounded-sheet border border-line bg-sheet shadow-sheet"
    >
      <header className="flex h-[37px] shrink-0 items-center gap-2 border-b border-line px-4 text-meta text-ink-3">
        <Addressees detail={detail} open={people.open} onOpen={people.onOpenChange} />
        <span className="flex-1" />
        <span className="hidden max-w-60 truncate wide:block">{draft.subject}</span>
        <span
          className={`shrink-0 tabular-nums ${length.tooLong ? 'font-medium text-danger' : length.outside ? 'text-warn' : ''}`}
          {...(length.note === '' ? {} : { title: length.note })}
        >
          {length.tooLong ? t.writing.bounds.tooLong(length.text) : length.text}
          {length.note === '' ? null : <span className="sr-only">, {length.note}</span>}
        </span>
      </header>
      {editing && pending ? <InsertBar detail={detail} open={state} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: E edits */}
      <div
        data-scroll="sheet"
        tabIndex={editing ? -1 : 0}
        onDoubleClick={() => setQueue({ editing: draft.id })}
        className="min-h-0 flex-1 scroll-pb-3 overflow-y-auto focus-visible:-outline-offset-2 pr-1.5 pl-4 pt-[13px] pb-3 [scrollbar-gutter:stable]"
      >
        {writing && writing.text !== '' ? (
          <WritingText text={writing.text} />
        ) : diff ? (
          <DiffView original={draft.originalBody} body={body} editor={text} />
        ) : (
          (text ?? <DraftText body={body} detail={detail} />)
        )}
      </div>
      <footer className="shrink-0 px-4 pb-[10px]">
        <div className="flex h-8 items-center gap-1.5 border-b border-bar text-meta text-ink-3">
          <Icon of={X} size={12} />
          <span className="truncate">
            {t.queue.signed(detail.senderName || (profile?.name ?? ''), detail.senderEmail)}
          </span>
          <span className="flex-1" />
          <span role="status" className={`shrink-0 ${typed?.state === 'failed' ? 'text-warn' : ''}`}>
            {busy ? writingWords(writing) : savedWords(typed?.state, typed?.restored ?? false)}
          </span>
          {comparable || diff ? (
            <IconButton
              icon={GitCompareArrows}
              label={t.writing.diff.button}
              size={15}
              aria-pressed={diff}
              aria-keyshortcuts={shortcutsOf('myChanges')}
              onClick={toggleDiff}
            />
          ) : null}
          {pending ? (
            <LaterPopover
              detail={detail}
              ids={ids}
              {...later}
              anchor={
                <IconButton
                  icon={AlarmClock}
                  label={t.writing.later.button}
                  size={15}
                  aria-haspopup="dialog"
                  aria-keyshortcuts={shortcutsOf('sendLater')}
                  onClick={() => later.onOpenChange(true)}
                />
              }
            />
          ) : null}
        </div>
        {pending ? (
          <DecideBar detail={detail} ids={ids} hold={hold} />
        ) : (
          <p className="flex min-h-[42px] items-center pt-[10px] text-ui text-ink-2">
            {draft.state === 'failed' && detail.send?.state === 'cancelled'
              ? t.queue.givenUp
              : t.queue.states[draft.state]}
          </p>
        )}
      </footer>
    </section>
  );
};
