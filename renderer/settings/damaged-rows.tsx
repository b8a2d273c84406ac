import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';

/** Rows that are not what was written: what each is about, and a person's word on it. */
export const DamagedRows = ({ may }: { may: boolean }) => {
  const rows = useCall('data.damage', {}).value?.rows ?? [];
  const words = t.backups.damaged;
  if (rows.length === 0) return null;
  const settle = async (noun: string, rowId: string): Promise<void> => {
    try {
      await call('data.settle', { noun, rowId });
      refetch(['engine']);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <section className="mb-5 max-w-[860px] border-y border-line py-3">
      <h3 className="text-ui font-medium text-danger">{words.title(rows.length)}</h3>
      <p className="max-w-[64ch] pb-2 text-meta text-ink-2">{words.text}</p>
      <ul>
        {rows.map((row) => (
          <li key={`${row.noun} ${row.rowId}`} className="flex min-h-9 items-center justify-between gap-4 text-ui">
            <span>
              {words.what[row.what]} <span className="readable">{row.row}</span>
            </span>
            {may ? (
              <Button small onClick={() => void settle(row.noun, row.rowId)}>
                {row.noun === 'outbox' && row.what !== 'lost' ? words.toReview : words.stands}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
