import type { CampaignKey, Gate, SkippedStory } from '../story';

type Rest = Omit<SkippedStory, 'campaign' | 'lead' | 'at' | 'text' | 'gate'>;

/**
 * Short form for a list of skipped messages that end at the same gate.
 * Gives a function: campaign, lead (`@pool` draws one), `DAYS HH:MM`, text with `{first}`, `{name}`, `{company}`, the rest.
 */
export const skip =
  (gate: Gate, common: Rest) =>
  (campaign: CampaignKey, lead: string, at: string, text: string, more: Partial<Rest> = {}): SkippedStory => ({
    gate,
    campaign,
    lead,
    at,
    text,
    ...common,
    ...more,
  });
