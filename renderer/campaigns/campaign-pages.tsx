import type { CampaignPage } from '../state/route';
import { go } from '../state/route';
import { t } from '../strings';
import { Segments } from '../ui/segments';

/** Which page of a campaign is open: what is set, or what the scores were worth. */
export const CampaignPages = ({ page }: { page: CampaignPage }) => (
  <Segments
    label={t.lab.pages.label}
    value={page}
    options={[
      { value: 'settings', word: t.lab.pages.settings },
      { value: 'editors', word: t.editors.pages.label },
      { value: 'lab', word: t.lab.pages.lab },
    ]}
    onChange={(campaignPage) => go({ campaignPage })}
  />
);
