import { ChevronRight } from 'lucide-react';
import type { Campaign } from '../../shared/schemas/campaign';
import { useCall } from '../api/use-call';
import type { EditorPage } from '../state/route';
import { go } from '../state/route';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { hoursText } from './hours-text';

const words = t.editors.summaryRows;

/** What is set in the editors, a line each, and the way there. */
export const VoiceAndRules = ({ campaign }: { campaign: Campaign }) => {
  const knowledge = useCall('knowledge.items', { campaignId: campaign.id }).value?.items.length;
  const learned = useCall('learning.list', { campaignId: campaign.id }).value?.lessons.length;
  const rows: { page: EditorPage; text: string }[] = [
    { page: 'persona', text: [campaign.persona.name, campaign.persona.tone].filter(Boolean).join(', ') || words.none },
    { page: 'knowledge', text: knowledge === undefined ? '' : words.entries(knowledge) },
    { page: 'hours', text: hoursText(campaign.sendingHours) },
    { page: 'reviewers', text: campaign.reviewers.join(', ') || words.none },
    { page: 'links', text: campaign.linkAllowList.join(', ') || words.none },
    { page: 'learned', text: learned === undefined ? '' : words.learned(learned) },
  ];
  return (
    <section aria-label={words.title} className="border-t border-line py-4">
      <h3 className="pb-1.5 text-ui font-semibold">{words.title}</h3>
      <ul className="max-w-[560px]">
        {rows.map(({ page, text }) => (
          <li key={page} className="border-t border-line first:border-t-0">
            <button
              type="button"
              onClick={() => go({ campaignPage: 'editors', editorPage: page })}
              className="-mx-2 flex h-9 w-[calc(100%+16px)] items-center gap-3 rounded-control px-2 text-left hover:bg-hover"
            >
              <span className="w-36 shrink-0 text-ui">{t.editors.pages[page]}</span>
              <span className="min-w-0 flex-1 truncate text-ui text-ink-2">{text}</span>
              <Icon of={ChevronRight} size={14} tone="quiet" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
