import type { DraftDetail } from '../../shared/contract';
import { t } from '../strings';
import { PeoplePopover } from './people-popover';

/** Who gets the reply; by mail a button, since a person may choose among the people of the conversation. */
export const Addressees = ({
  detail,
  open,
  onOpen,
}: {
  detail: DraftDetail;
  open: boolean;
  onOpen: (open: boolean) => void;
}) => {
  const { draft } = detail;
  const cc = draft.cc.map((each) => each.name || each.email).join(', ');
  const line = (
    <>
      <span>{t.queue.to}</span>
      <span className="truncate font-medium text-ink">
        {draft.to.map((each) => each.name || each.email).join(', ')}
      </span>
      <span className="truncate">{draft.to.map((each) => each.email).join(', ')}</span>
      {cc === '' ? null : (
        <span className="truncate">
          {t.queue.cc} {cc}
        </span>
      )}
    </>
  );
  if (draft.channel !== 'email' || draft.state !== 'pending')
    return <span className="flex min-w-0 items-center gap-2">{line}</span>;
  return (
    <PeoplePopover
      draft={draft}
      open={open}
      onOpenChange={onOpen}
      anchor={
        <button
          type="button"
          title={t.writing.people.open}
          aria-haspopup="dialog"
          onClick={() => onOpen(true)}
          className="-mx-1.5 flex h-7 min-w-0 items-center gap-2 rounded-control px-1.5 hover:bg-hover hover:text-ink"
        >
          {line}
        </button>
      }
    />
  );
};
