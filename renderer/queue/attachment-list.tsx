import { Paperclip } from 'lucide-react';
import type { Message } from '../../shared/schemas/people';
import { call } from '../api/call';
import { countText } from '../format/number';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';

const words = t.writing.mail;

/** A size as people read it: "840 B", "12 kB", "3.4 MB". Takes bytes. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1_000) return words.bytes(countText(bytes));
  if (bytes < 1_000_000) return words.kilobytes(countText(Math.round(bytes / 1_000)));
  return words.megabytes((bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0));
};

const save = async (messageId: string, index: number): Promise<void> => {
  try {
    await call('shell.saveAttachment', { messageId, index });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** What came with a message: name, type and size of each. Nothing of it is opened in the window; a click saves it outside. */
export const AttachmentList = ({
  messageId,
  attachments,
}: {
  messageId: string;
  attachments: Message['attachments'];
}) => {
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t.queue.attachments(attachments.length)} className="flex flex-wrap gap-x-5 pt-2">
      {attachments.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name
        <li key={index} className="min-w-0">
          <button
            type="button"
            title={words.save(each.name || words.noName)}
            onClick={() => void save(messageId, index)}
            className="flex h-6 max-w-full items-center gap-1.5 rounded-key text-meta text-ink-3 hover:text-ink"
          >
            <Icon of={Paperclip} size={13} />
            <span className="readable min-w-0 truncate text-ink-2 underline decoration-line underline-offset-2">
              {each.name || words.noName}
            </span>
            <span className="shrink-0 tabular-nums">
              {each.type}, {sizeText(each.sizeBytes)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
