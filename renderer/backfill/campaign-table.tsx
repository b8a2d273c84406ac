import { useState } from 'react';
import type { Run } from '../../shared/schemas/run';
import { countText } from '../format/number';
import { t } from '../strings';

const shown = 4;

/** The busiest campaigns of a run, and the rest as one row, which shows them all. */
export const CampaignTable = ({ campaigns, dry }: { campaigns: Run['campaigns']; dry: boolean }) => {
  const [all, setAll] = useState(false);
  const sorted = [...campaigns].sort((a, b) => b.total - a.total);
  const head = all || sorted.length <= shown + 1 ? sorted : sorted.slice(0, shown);
  const rest = sorted.slice(head.length);
  const sum = (of: 'sent' | 'people' | 'left'): number => rest.reduce((before, each) => before + each[of], 0);
  const rows =
    rest.length > 0
      ? [
          ...head,
          {
            id: 'rest',
            name: t.backfill.more(rest.length),
            total: 0,
            sent: sum('sent'),
            people: sum('people'),
            left: sum('left'),
          },
        ]
      : head;
  const table = (
    <table className="w-full text-ui">
      <thead>
        <tr className="h-[26px] text-meta text-ink-3">
          <th className="text-left font-normal">
            <span className="sr-only">{t.backfill.form.campaigns}</span>
          </th>
          {dry ? null : (
            <>
              <th className="w-16 text-right font-normal">{t.backfill.columns.sent}</th>
              <th className="w-[74px] text-right font-normal">{t.backfill.columns.people}</th>
            </>
          )}
          <th className="w-[52px] text-right font-normal">
            {dry ? t.backfill.columns.toDraft : t.backfill.columns.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((campaign) => (
          <tr key={campaign.id} className="h-[26px]">
            <td className="max-w-0 truncate" title={campaign.id === 'rest' ? undefined : campaign.name}>
              {campaign.id === 'rest' ? (
                <button
                  type="button"
                  aria-expanded={false}
                  className="rounded-key text-accent-text hover:underline"
                  onClick={() => setAll(true)}
                >
                  {campaign.name}
                </button>
              ) : (
                campaign.name
              )}
            </td>
            {dry ? null : (
              <>
                <td className="text-right">{countText(campaign.sent)}</td>
                <td className="text-right">{countText(campaign.people)}</td>
              </>
            )}
            <td className="text-right text-ink-3">{countText(campaign.left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!all) return table;
  return (
    <>
      {table}
      <button
        type="button"
        aria-expanded={true}
        className="h-[26px] rounded-key text-ui text-accent-text hover:underline"
        onClick={() => setAll(false)}
      >
        {t.backfill.fewer}
      </button>
    </>
  );
};
