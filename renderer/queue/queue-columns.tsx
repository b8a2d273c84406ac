import type { ColumnDef } from '@tanstack/react-table';
import { tableFeatures } from '@tanstack/react-table';
import type { QueueRow } from '../../shared/schemas/draft';
import { scoreText } from '../format/number';
import { ageText } from '../format/time';
import { useNow } from '../format/use-now';
import { t } from '../strings';
import { Meter } from '../ui/meter';
import { ChannelIcon } from './channel-icon';
import { ClaimMark } from './claim-menu';
import { RuleIcon } from './rule-icon';

export const queueFeatures = tableFeatures({});

const Age = ({ at }: { at: number }) => {
  // Minutes are the finest age a row shows, so it is drawn again twice a minute, not each second.
  const now = useNow(30_000);
  return <>{ageText(at, Math.max(now, at))}</>;
};

/** Cells of a row. Where each stands is the row's grid: two lines in the narrow list, one in the wide. */
export const queueColumns: ColumnDef<typeof queueFeatures, QueueRow>[] = [
  { id: 'channel', header: t.queue.columns.channel, cell: ({ row }) => <ChannelIcon channel={row.original.channel} /> },
  {
    id: 'lead',
    header: t.queue.columns.lead,
    cell: ({ row }) => (
      <>
        <span className="truncate font-semibold">{row.original.leadName}</span>
        <span className="ml-2 truncate text-meta text-ink-3 wide:ml-0 wide:hidden">
          {t.words.sentimentWord[row.original.sentiment]}
        </span>
        <span className="hidden truncate text-meta text-ink-3 wide:block">{row.original.company}</span>
      </>
    ),
  },
  {
    id: 'reason',
    header: t.queue.columns.reason,
    cell: ({ row }) => (
      <>
        <span className="flex min-w-0 items-center gap-1.5">
          <ClaimMark claim={row.original.claim} />
          <RuleIcon rule={row.original.rule} />
          <span className="truncate text-ink-2">
            {row.original.headline || (row.original.rule ? t.words.ruleHeadline[row.original.rule] : '')}
          </span>
        </span>
        <span className="hidden truncate text-meta text-ink-3 wide:block">
          {t.words.sentimentWord[row.original.sentiment]} · {row.original.campaignName}
        </span>
      </>
    ),
  },
  {
    id: 'score',
    header: t.queue.columns.score,
    cell: ({ row }) => (
      <>
        <Meter score={row.original.score} threshold={row.original.threshold} width={38} />
        <span aria-hidden="true" className="w-[26px] text-right text-meta font-medium">
          {scoreText(row.original.score)}
        </span>
      </>
    ),
  },
  { id: 'age', header: t.queue.columns.age, cell: ({ row }) => <Age at={row.original.inboundAt} /> },
];

/** The grid places of the cells, by column. */
export const cellClass: Record<string, string> = {
  channel: 'row-span-2 self-start pt-0.5 wide:row-span-1 wide:self-center wide:pt-0',
  lead: 'flex min-w-0 items-baseline pr-2 wide:flex-col wide:items-stretch wide:pr-3',
  score:
    'tabular-nums col-span-2 col-start-3 row-start-1 flex wide:col-span-1 items-center justify-end gap-3 wide:col-start-4',
  reason: 'col-span-2 col-start-2 row-start-2 min-w-0 wide:col-span-1 wide:col-start-3 wide:row-start-1 wide:pr-4',
  age: 'col-start-4 row-start-2 text-right text-meta text-ink-3 wide:col-start-5 wide:row-start-1 wide:self-center',
};
