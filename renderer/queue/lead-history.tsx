import { ChevronDown, ChevronRight } from 'lucide-react';
import { create } from 'zustand';
import type { CallOutput } from '../../shared/contract';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Icon } from '../ui/icon';

type Entry = CallOutput<'leads.history'>['entries'][number];

/** Open or folded, for every lead alike: whoever wants it wants it on each. */
const useHistory = create<{ open: boolean }>(() => ({ open: false }));

const words = t.writing.history;
const isSentence = (entry: Entry): boolean => entry.detail !== null && entry.detail !== '';

/** What a rejection or a booking says in a code, in words. */
const detailText = (entry: Entry): string => {
  if (!isSentence(entry) || entry.detail === null) return '';
  if (entry.event === 'rejected')
    return t.words.rejectReasons.find(({ reason }) => reason === entry.detail)?.word ?? entry.detail;
  if (entry.event === 'booking') return words.bookings[entry.detail] ?? '';
  return entry.detail;
};

/** What was decided, sent, said and booked about a lead so far, newest first; folded until somebody wants it. */
export const LeadHistory = ({ leadId }: { leadId: string }) => {
  const { open } = useHistory();
  const history = useCall('leads.history', open ? { leadId } : null).value;
  return (
    <section aria-label={words.title} className="border-t border-line pt-3 pb-4">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => useHistory.setState({ open: !open })}
        className="flex h-6 items-center gap-1 rounded-key text-meta text-ink-3 hover:text-ink"
      >
        <Icon of={open ? ChevronDown : ChevronRight} size={13} />
        {words.title}
      </button>
      {open && history ? (
        history.entries.length === 0 ? (
          <p className="pt-1 text-meta text-ink-3">{words.none}</p>
        ) : (
          <>
            <ol className="pt-1">
              {history.entries.map((entry) => (
                <li key={entry.n} className="py-1">
                  <p className="text-ui [overflow-wrap:anywhere]">
                    {words.events[entry.event]}
                    {detailText(entry) === '' ? null : <span className="text-ink-2">: {detailText(entry)}</span>}
                  </p>
                  <p className="text-meta text-ink-3">
                    {momentText(entry.at, currentTime())}
                    {entry.by === null ? '' : `, ${entry.by}`}
                  </p>
                </li>
              ))}
            </ol>
            {history.more ? <p className="pt-1 text-meta text-ink-3">{words.more}</p> : null}
          </>
        )
      ) : null}
    </section>
  );
};
