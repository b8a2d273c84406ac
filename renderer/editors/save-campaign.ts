import type { Campaign, CampaignSettings } from '../../shared/schemas/campaign';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves some settings of a campaign. Where somebody changed another setting meanwhile it is saved over the newer version;
 * where they changed the same one the engine's conflict stands, and the editor shows theirs. Throws CallFailure.
 */
export const saveCampaign = async (
  campaign: Campaign,
  patch: Partial<CampaignSettings>,
  base: Partial<CampaignSettings>,
  unproven: { reason: string } | null = null,
): Promise<void> => {
  const update = (version: number): Promise<unknown> =>
    call('campaigns.update', { id: campaign.id, version, patch, unproven });
  try {
    await update(campaign.version);
  } catch (thrown) {
    if (asFailure(thrown).code !== 'conflict') throw thrown;
    const { campaigns } = await call('campaigns.list', {});
    const now = campaigns.find((each) => each.id === campaign.id);
    const untouched =
      now && (Object.keys(patch) as (keyof CampaignSettings)[]).every((key) => same(now[key], base[key]));
    refetch(['campaigns']);
    if (!now || !untouched) throw thrown;
    await update(now.version);
  }
  refetch(['campaigns', 'audit']);
};
