import type { Run } from '../../shared/schemas/run';
import { useCall } from '../api/use-call';
import { countText, scoreText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { go } from '../state/route';
import { t } from '../strings';

const words = t.backfill.comparison;
const wordOf = (decision: keyof typeof t.words.decisionWord | null): string =>
  decision === null ? words.undecided : t.words.decisionWord[decision];

/** What this run decided otherwise than the one before it: replies that now leave, scores that moved. */
export const RunComparisonView = ({ run }: { run: Run }) => {
  const compared = useCall('backfill.compare', { runId: run.id }).value;
  if (!compared) return <section className="min-w-0 flex-1 bg-panel" aria-label={words.label} />;
  const { other } = compared;
  const figures = [
    [words.both, compared.both],
    [words.newSends, compared.newSends],
    [words.noLongerSent, compared.noLongerSent],
    [words.scoreUp, compared.scoreUp],
    [words.scoreDown, compared.scoreDown],
    [words.onlyHere, compared.onlyHere],
    [words.onlyThere, compared.onlyThere],
  ] as const;
  return (
    <section aria-label={words.label} className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-panel">
      {other === null ? (
        <p className="p-6 text-ui text-ink-3">{words.none}</p>
      ) : (
        <>
          <h2 className="px-4 pt-4 pb-2 text-ui font-semibold">
            {words.against(other.number, momentText(other.startedAt, currentTime()))}
          </h2>
          <dl className="grid grid-cols-2 gap-x-8 px-4 pb-4">
            {figures.map(([word, count]) => (
              <div key={word} className="flex h-[26px] items-center justify-between text-ui">
                <dt className="text-ink-2">{word}</dt>
                <dd>{countText(count)}</dd>
              </div>
            ))}
          </dl>
          <table className="w-full table-fixed border-t border-line text-ui">
            <tbody>
              {compared.changes.map((change) => (
                <tr key={change.messageId} className="h-8 border-b border-line hover:bg-hover">
                  <td className="w-[30%] truncate pl-4">
                    <button
                      type="button"
                      className="readable max-w-full truncate rounded-key text-left text-accent-text hover:underline"
                      onClick={() => go({ screen: 'inbox', leadId: change.leadId })}
                    >
                      {change.leadName}
                    </button>
                  </td>
                  <td className="truncate pl-3 text-ink-2">
                    {change.before.decision === change.after.decision
                      ? wordOf(change.after.decision)
                      : words.changed(wordOf(change.before.decision), wordOf(change.after.decision))}
                  </td>
                  <td className="w-28 pr-4 text-right">
                    {words.scores(scoreText(change.before.score), scoreText(change.after.score))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
