import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import { useCommands, useHints } from '../keys/use-commands';
import { rowBeside } from '../queue/next-row';
import type { EditorPage } from '../state/route';
import { go, useRoute } from '../state/route';
import { useAdminName, useMay } from '../state/session';
import { t } from '../strings';
import { LabHeader } from '../threshold-lab/lab-header';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { HoursEditor } from './hours-editor';
import { KnowledgeEditor } from './knowledge-editor';
import { LearnedPage } from './learned-page';
import { LeaveDialog } from './leave-dialog';
import { LinksEditor } from './links-editor';
import { PersonaEditor } from './persona-editor';
import { ReviewersEditor } from './reviewers-editor';

/** The editors of a campaign, in the order in which a new campaign is set up. A further one takes a line here. */
const pages: Record<EditorPage, (campaign: Campaign) => ReactNode> = {
  persona: (campaign) => <PersonaEditor campaign={campaign} />,
  knowledge: (campaign) => <KnowledgeEditor campaign={campaign} />,
  hours: (campaign) => <HoursEditor campaign={campaign} />,
  reviewers: (campaign) => <ReviewersEditor campaign={campaign} />,
  links: (campaign) => <LinksEditor campaign={campaign} />,
  learned: (campaign) => <LearnedPage campaign={campaign} />,
};
const order = Object.keys(pages) as EditorPage[];

/** What the drafts of one campaign are made from, and when and before whom they go. Anyone reads and tries; an admin saves. */
export const EditorsScreen = ({ campaign, campaigns }: { campaign: Campaign; campaigns: readonly Campaign[] }) => {
  const page = useRoute((route) => route.editorPage);
  const admin = useMay('admin');
  const adminName = useAdminName();
  const ids = campaigns.map((each) => each.id);
  const move = (by: number) => (): void => {
    const id = rowBeside(ids, campaign.id, by);
    if (id !== null) go({ campaignId: id });
  };
  useCommands({ neighbourAfter: move(1), neighbourBefore: move(-1) });
  useHints(['neighbourBefore']);
  return (
    <section aria-label={t.editors.pages.label} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <LabHeader campaign={campaign} campaigns={campaigns} page="editors" />
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label={t.editors.pages.label}
          className="flex w-44 shrink-0 flex-col border-r border-line px-3 pt-3 pr-2 max-reading:w-36"
        >
          {order.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === page ? 'page' : undefined}
              onClick={() => go({ editorPage: each })}
              className={classNames(
                'flex h-8 shrink-0 items-center rounded-control px-3 text-left text-ui',
                each === page ? 'bg-selected text-accent-text' : 'text-ink-2 hover:bg-hover',
              )}
            >
              {t.editors.pages[each]}
            </button>
          ))}
          {admin ? null : (
            <p className="mt-4 flex items-start gap-2 px-3 text-meta text-ink-2">
              <span className="pt-px">
                <Icon of={Lock} size={14} tone="quiet" />
              </span>
              {t.editors.denied(adminName)}
            </p>
          )}
        </nav>
        {pages[page](campaign)}
      </div>
      <LeaveDialog />
    </section>
  );
};
