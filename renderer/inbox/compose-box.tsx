import { useEffect, useRef } from 'react';
import type { CallOutput } from '../../shared/contract';
import { useCommands } from '../keys/use-commands';
import { lengthOf } from '../queue/draft-length';
import { SpelledArea } from '../queue/spelled-area';
import { t } from '../strings';
import { Button } from '../ui/button';
import { setComposed, setInbox, useInbox } from './inbox-state';
import { keepMessage, sendMessage } from './lead-actions';

/**
 * A message of one's own under the conversation: sent like an approved draft, or kept as one. What is written stays with its lead
 * while others are looked at.
 */
export const ComposeBox = ({ open }: { open: CallOutput<'inbox.thread'> }) => {
  const { lead, messages } = open;
  const text = useInbox((state) => state.composed[lead.id] ?? '');
  const busy = useInbox((state) => state.busy === lead.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const channel = messages.at(-1)?.channel ?? 'email';
  const length = lengthOf(text, channel);
  const empty = text.trim() === '';
  useEffect(() => field.current?.focus(), []);
  useCommands({
    leaveEditor: () => setInbox({ composing: null }),
    approveNext: empty || busy || length.tooLong ? undefined : () => void sendMessage(open, text),
  });
  return (
    <section
      aria-label={t.inbox.compose.label}
      className="mx-6 mb-4 shrink-0 rounded-sheet border border-line bg-sheet shadow-sheet"
    >
      <p className="flex h-9 items-center gap-2 border-b border-line px-4 text-ui">
        <span className="text-ink-3">{t.inbox.compose.under}</span>
        <span className="min-w-0 truncate">
          {t.words.channelWord[channel]}
          {messages.at(-1)?.subject ? ` · ${messages.at(-1)?.subject}` : ''}
        </span>
      </p>
      <div className="max-h-60 overflow-y-auto">
        <SpelledArea
          area={field}
          subject={{ leadId: lead.id }}
          maxLength={20_000}
          aria-label={t.inbox.compose.text}
          placeholder={t.inbox.compose.placeholder(lead.name)}
          value={text}
          onChange={(event) => setComposed(lead.id, event.currentTarget.value)}
          className="block min-h-[150px] w-full resize-none bg-transparent px-4 py-3 text-read focus-visible:outline-none"
          style={{ fieldSizing: 'content' } as React.CSSProperties}
        />
      </div>
      <div className="flex items-center gap-2 px-4 pb-3">
        <Button
          kind="filled"
          command="approveNext"
          disabled={empty || busy || length.tooLong}
          onClick={() => void sendMessage(open, text)}
        >
          {t.inbox.compose.send}
        </Button>
        <Button disabled={empty || busy} onClick={() => void keepMessage(open, text)}>
          {t.inbox.compose.keep}
        </Button>
        <span className="flex-1" />
        {/* A mail has no bound that a message of one's own must keep. */}
        {empty || channel === 'email' ? null : (
          <span
            className={`text-meta tabular-nums ${length.tooLong ? 'font-medium text-danger' : 'text-ink-3'}`}
            {...(length.note === '' ? {} : { title: length.note })}
          >
            {length.tooLong ? t.writing.bounds.tooLong(length.text) : length.text}
          </span>
        )}
        <Button kind="ghost" command="leaveEditor" onClick={() => setInbox({ composing: null })}>
          {t.inbox.compose.close}
        </Button>
      </div>
    </section>
  );
};
