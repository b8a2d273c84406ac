import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { RejectReason } from '../../shared/schemas/draft';
import { t } from '../strings';
import { rejectReasons } from '../strings/words';
import { ChoiceList } from '../ui/choice-list';
import { Field, TextInput } from '../ui/field';
import { Popover } from '../ui/popover';

type RejectPopoverProps = {
  title?: string;
  /** What becomes of the message, below the choices. */
  after?: string;
  onReject: (reason: RejectReason, note: string) => void;
  side?: 'top' | 'bottom';
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
};

/** R, then one digit: a rejection always has a reason, since the next drafts learn from it. */
export const RejectPopover = ({
  title = t.queue.rejectPopover.title,
  after = t.queue.rejectPopover.note,
  onReject,
  side = 'top',
  open,
  onOpenChange,
  anchor,
}: RejectPopoverProps) => {
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (open) return;
    setNoting(false);
    setNote('');
  }, [open]);
  const choose = (reason: RejectReason): void => {
    if (reason === 'other') setNoting(true);
    else onReject(reason, '');
  };
  const at = (index: number) => (): void => {
    const chosen = rejectReasons[index];
    if (chosen) choose(chosen.reason);
  };
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      side={side}
      label={title}
      commands={
        noting ? {} : { choose1: at(0), choose2: at(1), choose3: at(2), choose4: at(3), choose5: at(4), choose6: at(5) }
      }
    >
      <div className="px-4 pt-3.5 pb-2">
        <h3 className="text-ui font-semibold">{title}</h3>
        <p className="text-meta text-ink-3">{t.queue.rejectPopover.text}</p>
      </div>
      {noting ? (
        <form
          className="px-4 pb-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim() !== '') onReject('other', note.trim());
          }}
        >
          <Field label={t.queue.rejectPopover.noteLabel}>
            {(ids_) => (
              <TextInput
                {...ids_}
                autoFocus
                value={note}
                placeholder={t.queue.rejectPopover.notePlaceholder}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            )}
          </Field>
        </form>
      ) : (
        <ChoiceList
          choices={rejectReasons.map(({ reason, word }) => ({ key: reason, word, onChoose: () => choose(reason) }))}
        />
      )}
      <p className="border-t border-line px-4 py-2.5 text-meta text-ink-3">{after}</p>
    </Popover>
  );
};
