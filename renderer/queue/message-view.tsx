import { CircleSlash, MailCheck, MailX } from 'lucide-react';
import type { Message } from '../../shared/schemas/people';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Paragraphs } from '../ui/paragraphs';
import { AttachmentList } from './attachment-list';
import { ChannelIcon } from './channel-icon';
import { MailFrame } from './mail-frame';
import { setLayout, useReading } from './use-reading';

/** Who wrote it, as the person in front of the window would say. */
export const speakerOf = (message: Message): string => {
  if (message.direction === 'inbound') return message.from.name || message.from.email;
  if (message.sentBy === 'ai') return t.queue.byRule;
  if (message.sentBy === 'elsewhere') return message.from.name || t.queue.elsewhere;
  return t.queue.you;
};

/** What became of a mail of ours, as a mail system reported it. */
const Returned = ({ returned }: { returned: NonNullable<Message['returned']> }) => (
  <p
    className={`flex items-start gap-1.5 pt-2 text-meta ${returned.kind === 'delivered' ? 'text-ink-3' : returned.kind === 'hard' ? 'text-danger' : 'text-warn'}`}
  >
    <span className="pt-px">
      <Icon of={returned.kind === 'delivered' ? MailCheck : MailX} size={13} />
    </span>
    <span className="min-w-0 [overflow-wrap:anywhere]">
      {t.evidence.returned(momentText(returned.at, currentTime()), returned.kind)}
      {returned.kind === 'delivered' ? '.' : `: ${returned.sentence}`}
    </span>
  </p>
);

type MessageViewProps = {
  message: Message;
  /** Shown as a line of its own; empty where it was shown already or there is none. */
  subject: string;
  quoted: boolean;
  html: boolean;
  /** Earlier messages are quieter than the one to answer. */
  earlier?: boolean;
  /** The thread runs over several channels, so each message says which is its own. */
  across?: boolean;
  /** Why no draft was made for it; empty says nothing. */
  why?: string;
  onQuoted: () => void;
};

/** One message: the new text first, its signature kept apart, the quoted part folded. */
export const MessageView = ({
  message,
  subject,
  quoted,
  html,
  earlier,
  across = false,
  why = '',
  onQuoted,
}: MessageViewProps) => {
  const { reading, asSent } = useReading(message, html);
  const text = (
    <>
      {message.body.trim() === '' ? (
        <p className="text-read text-ink-3">{t.queue.noText}</p>
      ) : (
        <Paragraphs text={message.body} {...(earlier ? { quiet: true } : {})} />
      )}
      {message.signature.trim() === '' ? null : (
        <div className="readable pt-2 text-meta whitespace-pre-line text-ink-3" title={t.queue.signature}>
          {message.signature.trim()}
        </div>
      )}
      {quoted && message.quoted.trim() !== '' ? (
        <blockquote className="readable mt-3 max-w-[75ch] border-l-2 border-line pl-3 text-ui whitespace-pre-line text-ink-3">
          {message.quoted.trim()}
        </blockquote>
      ) : null}
    </>
  );
  return (
    <article aria-label={`${speakerOf(message)}, ${momentText(message.at, currentTime())}`} className="pb-3">
      <header className="flex items-baseline gap-2 pb-1">
        <span className="truncate text-ui font-semibold">{speakerOf(message)}</span>
        <time dateTime={new Date(message.at).toISOString()} className="shrink-0 text-meta text-ink-3">
          {momentText(message.at, currentTime())}
        </time>
        {across ? (
          // The word stands on the line of the name: an icon that took part would put its own foot there.
          <span className="flex shrink-0 items-baseline gap-1 text-meta text-ink-3">
            <span className="self-center">
              <ChannelIcon channel={message.channel} />
            </span>
            <span aria-hidden="true">{t.words.channelWord[message.channel]}</span>
          </span>
        ) : null}
        <span className="flex-1" />
        {message.hasHtml ? (
          <button
            type="button"
            aria-pressed={asSent}
            onClick={() => setLayout(message.id, !asSent)}
            className="shrink-0 rounded-key text-meta text-ink-3 hover:text-ink"
          >
            {asSent ? t.writing.mail.plain : t.writing.mail.asSent}
          </button>
        ) : null}
        {message.quoted.trim() === '' ? null : (
          <button type="button" onClick={onQuoted} className="shrink-0 rounded-key text-meta text-ink-3 hover:text-ink">
            {quoted ? t.queue.quotedShown : t.queue.quotedHidden}
          </button>
        )}
      </header>
      {subject === '' ? null : (
        <p className="readable pb-1 text-meta text-ink-3 [overflow-wrap:anywhere]" title={t.queue.subject}>
          {subject}
        </p>
      )}
      {asSent ? (
        <MailFrame messageId={message.id} sender={speakerOf(message)} reading={reading}>
          {text}
        </MailFrame>
      ) : (
        text
      )}
      <AttachmentList messageId={message.id} attachments={message.attachments} />
      {message.returned ? <Returned returned={message.returned} /> : null}
      {why === '' ? null : (
        <p className="readable flex items-start gap-1.5 pt-2 text-meta text-ink-3">
          <span className="pt-px">
            <Icon of={CircleSlash} size={13} />
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">{why}</span>
        </p>
      )}
    </article>
  );
};
