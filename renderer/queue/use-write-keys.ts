import type { DraftDetail } from '../../shared/contract';
import { useCommands } from '../keys/use-commands';
import { setQueue, useQueue } from './queue-state';
import { picturesOf, setLayout, setPictures, useReading } from './use-reading';
import { insertLink, writeVersions } from './write-actions';
import { openPopover, toggleDiff, type WritingPopover } from './writing-state';

/** The keys of the text itself: they act in the editor as well, being chords with Ctrl. */
export const useWriteKeys = (detail: DraftDetail, free: boolean): void => {
  const { draft } = detail;
  const open = (which: WritingPopover): (() => void) | undefined =>
    free && draft.state === 'pending' ? () => openPopover(which, draft.id) : undefined;
  const inEditor = (which: WritingPopover): (() => void) | undefined => {
    const ask = open(which);
    return (
      ask &&
      (() => {
        setQueue({ editing: draft.id });
        ask();
      })
    );
  };
  const pending = free && draft.state === 'pending';
  const answered = detail.thread.find((message) => message.id === draft.messageId);
  const html = useQueue((state) => state.html);
  const { reading, asSent } = useReading(answered, html);
  const pictures = picturesOf(reading);
  useCommands({
    // Kept for this message; one without a layout of its own leaves the key to what the queue makes of it.
    html: reading ? () => setLayout(draft.messageId, !asSent) : undefined,
    pictures: asSent && pictures.count > 0 ? () => setPictures(draft.messageId, !pictures.shown) : undefined,
    sendLater: open('later'),
    // Their buttons stand in the editor, so editing begins.
    snippet: inEditor('snippets'),
    insertTime: inEditor('times'),
    spelling: inEditor('spelling'),
    addressees: draft.channel === 'email' ? open('people') : undefined,
    insertLink: pending ? () => insertLink(detail) : undefined,
    myChanges: draft.originalBody === '' ? undefined : toggleDiff,
    otherVersions: pending ? () => void writeVersions(draft) : undefined,
  });
};
