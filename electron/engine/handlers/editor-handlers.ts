import { Refusal } from '../../../shared/errors';
import { checkReviewers } from '../editors/check-reviewers';
import { explainLinks } from '../editors/explain-links';
import { previewHours } from '../editors/preview-hours';
import { previewPersona } from '../editors/preview-persona';
import { holidayCountries, publicHolidays } from '../editors/public-holidays';
import { getCampaign } from '../store/campaigns';
import { allPassages, indexKnowledge } from '../store/knowledge';
import { leadZones } from '../store/lead-zones';
import { getWorkspace, listProfiles, toWorkspace } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'persona.preview'
  | 'reviewers.check'
  | 'links.explain'
  | 'hours.preview'
  | 'hours.countries'
  | 'hours.holidays';

/** What the editors of a campaign show before anything is saved. Nothing here changes anything. */
export const editorHandlers = ({ ctx, accounts }: Services): HandlerSet<Names> => {
  /** Knowledge vouches for links that stand in it, whole: as the gate sees it. */
  const knowledgeOf = (campaignId: string) => {
    indexKnowledge(ctx.store, ctx.workspaceId);
    return allPassages(ctx.store, { workspaceId: ctx.workspaceId, campaignId }).map(({ heading, text }) => ({
      key: heading,
      text,
    }));
  };
  return {
    'persona.preview': (input) => {
      const campaign = getCampaign(ctx.store, ctx.workspaceId, input.campaignId);
      return previewPersona(input.persona, {
        bookingLink: input.bookingLink,
        linkAllowList: input.linkAllowList ?? campaign.linkAllowList,
        knowledge: knowledgeOf(campaign.id),
      });
    },
    'reviewers.check': async (input) => ({
      reviewers: await checkReviewers(await accounts.slack(), listProfiles(ctx.store, ctx.workspaceId), input.emails),
    }),
    'links.explain': (input) => {
      const { id, bookingLink, persona } = getCampaign(ctx.store, ctx.workspaceId, input.campaignId);
      const { linkAllowList } = input;
      return explainLinks(input.text, { bookingLink, persona, linkAllowList, knowledge: knowledgeOf(id) });
    },
    'hours.preview': (input) => {
      getCampaign(ctx.store, ctx.workspaceId, input.campaignId);
      const { zone } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
      return previewHours(
        input.sendingHours,
        leadZones(ctx.store, ctx.workspaceId, input.campaignId, zone),
        ctx.ports.clock.now(),
      );
    },
    'hours.countries': (input) => holidayCountries(input.country),
    'hours.holidays': async (input) => {
      const { countries } = await holidayCountries(null);
      if (!countries.some(({ code }) => code === input.country))
        throw new Refusal('bad_input', 'No list of holidays is known for this country. Add its days by hand.');
      return { holidays: await publicHolidays(input.country, input.region, input.year) };
    },
  };
};
