import { type CampaignPlan, campaignPlans } from './campaigns';
import { type Actor, makeCaster, readActor } from './cast';
import { drafted } from './drafted';
import { skipped } from './skipped';
import { type BouncePlan, bounces } from './skipped/bounces';
import type { DraftedStory, SkippedStory } from './story';

/** One lead with what is known of it: a story, a delivery failure, or silence. */
export type Plot = { readonly campaign: CampaignPlan; readonly actor: Actor; readonly name: string } & (
  | { readonly kind: 'drafted'; readonly story: DraftedStory }
  | { readonly kind: 'skipped'; readonly story: SkippedStory }
  | { readonly kind: 'bounce'; readonly bounce: BouncePlan }
  | { readonly kind: 'silent' }
);

const withLang = (actor: Actor, lang: Actor['lang'] | undefined): Actor => (lang ? { ...actor, lang } : actor);

/** Every lead of the demo in a fixed order; who is drawn from the pools depends on the seed. */
export const makePlots = (seed: number): readonly Plot[] => {
  const draw = makeCaster(seed);
  const plots: Plot[] = [];
  for (const campaign of campaignPlans) {
    const own: Plot[] = drafted[campaign.key].map((story, n) => ({
      campaign,
      kind: 'drafted',
      story,
      actor: readActor(story.lead, story.lang ?? 'en'),
      name: `${campaign.key}/drafted/${n}`,
    }));
    for (const story of skipped.filter((one) => one.campaign === campaign.key)) {
      own.push({
        campaign,
        kind: 'skipped',
        story,
        actor: withLang(draw(story.lead), story.lang),
        name: `${campaign.key}/skipped/${own.length}`,
      });
    }
    for (const bounce of bounces.filter((one) => one.campaign === campaign.key)) {
      own.push({
        campaign,
        kind: 'bounce',
        bounce,
        actor: draw(bounce.pool),
        name: `${campaign.key}/bounce/${own.length}`,
      });
    }
    for (let n = own.length; n < campaign.leads; n++) {
      const pool = campaign.pools[n % campaign.pools.length] ?? campaign.pools[0] ?? 'uk';
      own.push({ campaign, kind: 'silent', actor: draw(pool), name: `${campaign.key}/silent/${n}` });
    }
    plots.push(...own);
  }
  return plots;
};
