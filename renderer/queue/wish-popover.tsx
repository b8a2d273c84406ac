import type { ReactNode } from 'react';
import { useState } from 'react';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { Popover } from '../ui/popover';

type WishPopoverProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onWish: (wish: string) => void;
  /** Other versions beside this draft, instead of another in its place. */
  onVersions: () => void;
  anchor: ReactNode;
};

/** Shift G: a new draft with a wish in a few words. */
export const WishPopover = ({ open, onOpenChange, onWish, onVersions, anchor }: WishPopoverProps) => {
  const [wish, setWish] = useState('');
  return (
    <Popover open={open} onOpenChange={onOpenChange} anchor={anchor} label={t.queue.wishPopover.title} width={360}>
      <form
        className="flex flex-col gap-3 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (wish.trim() === '') return;
          onWish(wish.trim());
          setWish('');
        }}
      >
        <h3 className="text-ui font-semibold">{t.queue.wishPopover.title}</h3>
        <Field label={t.queue.wishPopover.label}>
          {(ids) => (
            <TextInput
              {...ids}
              autoFocus
              value={wish}
              placeholder={t.queue.wishPopover.placeholder}
              onChange={(event) => setWish(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className="flex items-center gap-2">
          <Button type="submit" disabled={wish.trim() === ''}>
            {t.queue.wishPopover.confirm}
          </Button>
          <Button kind="ghost" command="otherVersions" keyDead title={t.writing.versions.askNote} onClick={onVersions}>
            {t.writing.versions.ask}
          </Button>
        </div>
      </form>
    </Popover>
  );
};
