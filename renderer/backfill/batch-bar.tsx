import type { Run } from '../../shared/schemas/run';
import { countText } from '../format/number';
import { momentText } from '../format/time';
import { t } from '../strings';
import { Progress } from '../ui/progress';

/** What is being asked, how many answers of its batches the provider has, and by when the rest comes at the latest; `now` in UTC milliseconds. */
export const BatchBar = ({
  batch,
  ending,
  now,
}: {
  batch: NonNullable<Run['batch']>;
  /** The run was cancelled, and the provider ends what it had begun. */
  ending: boolean;
  now: number;
}) => {
  const { answered, requests, dueAt, stage } = batch;
  const what = t.backfill.batchSteps.find(([name]) => name === stage)?.[1] ?? t.backfill.batchSome;
  return (
    <div className="pb-3.5">
      <div className="flex justify-between pb-1.5 text-meta">
        <span className="font-medium">{t.backfill.batchLine(what, countText(answered), countText(requests))}</span>
      </div>
      <Progress label={t.backfill.batch} done={answered} total={requests} />
      <p className="pt-1.5 text-meta text-ink-3">
        {ending
          ? t.backfill.batchEnding
          : dueAt === null
            ? t.backfill.batchSoon
            : t.backfill.batchDue(momentText(dueAt, now))}
      </p>
    </div>
  );
};
