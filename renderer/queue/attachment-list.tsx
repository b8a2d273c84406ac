import { Paperclip } from 'lucide-react';
import type { Message } from '../../shared/schemas/people';
import { countText } from '../format/number';
import { t } from '../strings';
import { Icon } from '../ui/icon';

const words = t.writing.mail;

/** A size as people read it: "840 B", "12 kB", "3.4 MB". Takes bytes. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1_000) return words.bytes(countText(bytes));
  if (bytes < 1_000_000) return words.kilobytes(countText(Math.round(bytes / 1_000)));
  return words.megabytes((bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0));
};

/** What came with a message: name, type and size of each. Nothing of it is opened in the window. */
export const AttachmentList = ({ attachments }: { attachments: Message['attachments'] }) => {
  if (attachments.length === 0) return null;
  return (
    <ul
      aria-label={t.queue.attachments(attachments.length)}
      title={words.outside}
      className="flex flex-wrap gap-x-5 pt-2"
    >
      {attachments.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name
        <li key={index} className="flex min-w-0 items-center gap-1.5 text-meta text-ink-3">
          <Icon of={Paperclip} size={13} />
          <span className="readable min-w-0 truncate text-ink-2">{each.name || words.noName}</span>
          <span className="shrink-0 tabular-nums">
            {each.type}, {sizeText(each.sizeBytes)}
          </span>
        </li>
      ))}
    </ul>
  );
};
