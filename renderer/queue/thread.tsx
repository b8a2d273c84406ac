import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Message } from '../../shared/schemas/people';
import { dateText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { MessageView, speakerOf } from './message-view';

type ThreadProps = {
  messages: readonly Message[];
  /** The message to answer: it and what came after stand open. */
  answeredId: string | null;
  unfolded: boolean;
  quoted: boolean;
  html: boolean;
  onUnfold: () => void;
  onQuoted: () => void;
  /** Why the pipeline ended with a message, for a line below it; empty says nothing. */
  why?: (message: Message) => string;
  /** How many messages before the answered one stand open in a wide window. */
  openBefore?: number;
};

/** Where a thread is cut: messages before the index are folded away. */
export const foldIndex = (messages: readonly Message[], answeredId: string | null, openBefore: number): number => {
  const answered = messages.findIndex((message) => message.id === answeredId);
  return Math.max(0, (answered < 0 ? messages.length - 1 : answered) - openBefore);
};

const bareSubject = (subject: string): string =>
  subject.replace(/^\s*((re|aw|fwd?|wg|sv|tr|rv|r|i|odp|antw)\s*:\s*)+/iu, '').trim();

/** The subject to print above a message: only where it is not that of the message shown before it. */
export const subjectToShow = (before: Message | undefined, message: Message): string =>
  before !== undefined && bareSubject(before.subject) === bareSubject(message.subject) ? '' : message.subject.trim();

const lastWords = (message: Message | undefined): string => {
  if (!message) return '';
  const when = dateText(message.at, currentTime());
  return message.direction === 'outbound' && message.sentBy !== 'elsewhere'
    ? t.queue.lastFromYou(when)
    : t.queue.lastFrom(speakerOf(message), when);
};

/** The conversation: the newest text first under the eye, what came before folded into one line. */
export const Thread = ({
  messages,
  answeredId,
  unfolded,
  quoted,
  html,
  onUnfold,
  onQuoted,
  openBefore = 0,
  why = () => '',
}: ThreadProps) => {
  const scroller = useRef<HTMLElement>(null);
  const answered = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  const [contentHeight, setContentHeight] = useState(0);
  const at = foldIndex(messages, answeredId, openBefore);
  const across = messages.some((message) => message.channel !== messages[0]?.channel);
  const earlier = messages.slice(0, at);
  const open = messages.slice(at);

  const measure = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    setCut(element.scrollTop + element.clientHeight < element.scrollHeight - 2);
    setContentHeight(element.firstElementChild?.clientHeight ?? 0);
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [measure]);

  // A long thread opens where there is something to answer, not at a message of last spring.
  useLayoutEffect(() => {
    const element = scroller.current;
    const target = answered.current;
    if (element && target && target.offsetTop - element.offsetTop > element.clientHeight / 2)
      element.scrollTop = target.offsetTop - element.offsetTop - 8;
  }, []);

  // What is unfolded comes above: the message to answer stays where it was, and one scrolls back from it.
  const shownUnfolded = useRef(unfolded);
  useLayoutEffect(() => {
    const element = scroller.current;
    const target = answered.current;
    if (unfolded && !shownUnfolded.current && element && target)
      element.scrollTop = target.offsetTop - element.offsetTop - 8;
    shownUnfolded.current = unfolded;
  }, [unfolded]);

  return (
    <section
      ref={scroller}
      onScroll={measure}
      data-scroll="thread"
      // The message is what the draft is judged by: a long draft never takes more than its part of the room.
      style={{ minHeight: `min(${contentHeight}px, 40%)` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
      tabIndex={0}
      aria-label={t.inbox.thread}
      className={classNames(
        '-mr-2.5 shrink-[1000] basis-auto overflow-y-auto [scrollbar-gutter:stable] focus-visible:-outline-offset-2',
        cut && 'fade-end',
      )}
    >
      <div className="pt-4">
        {earlier.length > 0 ? (
          <button
            type="button"
            aria-expanded={unfolded}
            onClick={onUnfold}
            className="-ml-1 flex h-6 items-center gap-2 rounded-key px-1 text-meta text-ink-3 hover:text-ink"
          >
            <Icon of={unfolded ? ChevronDown : ChevronRight} size={14} />
            <span>{t.queue.earlier(earlier.length)}</span>
            <span aria-hidden="true">·</span>
            <span>{lastWords(earlier.at(-1))}</span>
          </button>
        ) : null}
        <div className="pt-1.5">
          {unfolded
            ? earlier.map((message, index) => (
                <MessageView
                  key={message.id}
                  message={message}
                  subject={subjectToShow(messages[index - 1], message)}
                  quoted={quoted}
                  html={false}
                  earlier
                  across={across}
                  why={why(message)}
                  onQuoted={onQuoted}
                />
              ))
            : null}
          {open.map((message, index) => (
            <div key={message.id} ref={message.id === answeredId ? answered : null}>
              <MessageView
                message={message}
                subject={subjectToShow(index === 0 && !unfolded ? undefined : messages[at + index - 1], message)}
                quoted={quoted}
                html={html}
                earlier={message.direction === 'outbound'}
                across={across}
                why={why(message)}
                onQuoted={onQuoted}
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
};
