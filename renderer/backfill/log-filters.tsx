import { X } from 'lucide-react';
import type { LogQuery } from '../../shared/schemas/run';
import { t } from '../strings';
import { SelectInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { Segments } from '../ui/segments';

const levels: readonly { value: LogQuery['level']; word: string }[] = [
  { value: 'all', word: t.backfill.log.levels.all },
  { value: 'decision', word: t.backfill.log.levels.decision },
  { value: 'error', word: t.backfill.log.levels.error },
];

/** Which lines of the log are shown: of a level, of a campaign, of one lead. */
export const LogFilters = ({
  query,
  campaigns,
  onChange,
}: {
  query: LogQuery;
  campaigns: readonly string[];
  onChange: (query: LogQuery) => void;
}) => (
  <div className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-4">
    <Segments
      label={t.backfill.log.level}
      value={query.level}
      options={levels}
      onChange={(level) => onChange({ ...query, level })}
    />
    <div className="w-56">
      <SelectInput
        aria-label={t.backfill.log.campaign}
        value={query.campaign ?? ''}
        onChange={(event) => onChange({ ...query, campaign: event.currentTarget.value || null })}
      >
        <option value="">{t.backfill.log.anyCampaign}</option>
        {campaigns.map((campaign) => (
          <option key={campaign} value={campaign}>
            {campaign}
          </option>
        ))}
      </SelectInput>
    </div>
    {query.lead === null ? null : (
      <button
        type="button"
        className="flex h-7 min-w-0 items-center gap-1.5 rounded-full bg-selected px-2.5 text-meta font-medium text-accent-text"
        aria-label={t.backfill.log.anyLead(query.lead)}
        onClick={() => onChange({ ...query, lead: null })}
      >
        <span className="readable truncate">{query.lead}</span>
        <Icon of={X} size={13} />
      </button>
    )}
  </div>
);
