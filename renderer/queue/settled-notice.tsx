import { TriangleAlert } from 'lucide-react';
import type { DraftDetail } from '../../shared/contract';
import { useCall } from '../api/use-call';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { newerOf } from './decide';
import { setQueue } from './queue-state';
import { bodyOf, forgetTyped, type, useTyped } from './typed-text';

const words = t.queue.settled;

/** The draft that somebody is typing in was settled elsewhere: the text stays, and goes where they say. */
export const SettledNotice = ({ detail }: { detail: DraftDetail }) => {
  const { draft } = detail;
  const typed = useTyped((all) => all[draft.id]);
  const drafts = useCall('inbox.thread', { leadId: draft.leadId }).value?.drafts;
  const next = drafts?.find((each) => each.state === 'pending' && each.channel === draft.channel);
  const newer = newerOf(detail);
  const leaves = next === undefined && (draft.state === 'sending' || draft.state === 'sent');
  // Saved before it was approved: then what stands here is what leaves.
  const same = draft.state !== 'rejected' && draft.state !== 'superseded' && bodyOf(draft, typed) === draft.body;
  const open = (use: boolean): void => {
    if (!next) return;
    if (use) {
      type(next, bodyOf(draft, typed));
      forgetTyped(draft.id);
    }
    setQueue({ editing: use ? next.id : null });
    go({ draftId: next.id });
  };
  if (same && next === undefined) return null;
  return (
    <div
      role="status"
      data-tint
      className="mb-3 flex shrink-0 items-start gap-3 rounded-sheet border border-warn-line bg-warn-bg px-4 py-2.5"
    >
      <span className="pt-0.5">
        <Icon of={TriangleAlert} size={18} tone="warn" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-ui font-semibold">
          {draft.state === 'superseded' || next
            ? newer === null
              ? words.superseded
              : words.supersededByNews(newer.who, newer.when)
            : words.became[draft.state]}
        </p>
        <p className="text-ui text-ink-2">{leaves ? words.keptBeside : words.kept}</p>
        {next ? (
          <div className="flex gap-2 pt-2">
            <Button small onClick={() => open(true)}>
              {words.use}
            </Button>
            <Button small onClick={() => open(false)}>
              {words.look}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
};
