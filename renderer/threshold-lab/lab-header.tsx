import { ChevronRight, ChevronsUpDown } from 'lucide-react';
import type { Campaign } from '../../shared/schemas/campaign';
import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { CampaignPages } from '../campaigns/campaign-pages';
import { dateText } from '../format/time';
import { currentTime } from '../format/use-now';
import type { CampaignPage } from '../state/route';
import { go } from '../state/route';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';

/** Where this is, from how many reviews it speaks, and the way to the campaign's settings. */
export const LabHeader = ({
  campaign,
  campaigns,
  report,
  page = 'lab',
}: {
  campaign: Campaign;
  campaigns: readonly Campaign[];
  report?: ThresholdReport | undefined;
  page?: CampaignPage;
}) => {
  const now = currentTime();
  return (
    <header className="flex h-[52px] shrink-0 items-center justify-between gap-4 border-b border-line px-6">
      <div className="flex min-w-0 items-center gap-2">
        <button
          type="button"
          onClick={() => go({ campaignPage: 'settings' })}
          className="rounded-key text-ui text-ink-2 hover:underline"
        >
          {t.lab.campaigns}
        </button>
        <Icon of={ChevronRight} size={14} tone="quiet" />
        <h1 className="min-w-0 truncate text-verdict font-semibold">{campaign.name}</h1>
        <Menu
          trigger={
            <button
              type="button"
              aria-label={t.lab.otherCampaign(campaign.name)}
              className="inline-flex h-7 w-7 shrink-0 items-center justify-center rounded-control text-ink-3 hover:bg-hover"
            >
              <Icon of={ChevronsUpDown} size={14} />
            </button>
          }
          groups={[
            {
              items: campaigns.map((each) => ({
                key: each.id,
                word: each.name,
                checked: each.id === campaign.id,
                onSelect: () => go({ campaignId: each.id }),
              })),
            },
          ]}
        />
      </div>
      <div className="flex shrink-0 items-center gap-4">
        {report?.period ? (
          <span className="hidden text-meta text-ink-3 reading:inline">
            {t.lab.period(report.judged, dateText(report.period.fromAt, now), dateText(report.period.toAt, now))}
          </span>
        ) : null}
        <CampaignPages page={page} />
      </div>
    </header>
  );
};
