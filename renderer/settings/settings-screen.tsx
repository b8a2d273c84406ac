import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { SpreadPage } from '../bookings/spread-page';
import { useHints } from '../keys/use-commands';
import type { SettingsPage } from '../state/route';
import { go, useRoute } from '../state/route';
import { useAdminName, useMay } from '../state/session';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { AuditPage } from './audit-page';
import { BackupsPage } from './backups-page';
import { ConnectionsPage } from './connections-page';
import { KnowledgePage } from './knowledge-page';
import { NoticesPage } from './notices-page';
import { PeoplePage } from './people-page';
import { PromptsPage } from './prompts-page';
import { SendingPage } from './sending-page';
import { ShortcutsPage } from './shortcuts-page';
import { SnippetsPage } from './snippets-page';
import { WorkspacePage } from './workspace-page';

const pages: Record<SettingsPage, () => ReactNode> = {
  workspace: () => <WorkspacePage />,
  people: () => <PeoplePage />,
  connections: () => <ConnectionsPage />,
  times: () => <SpreadPage />,
  sending: () => <SendingPage />,
  knowledge: () => <KnowledgePage />,
  prompts: () => <PromptsPage />,
  snippets: () => <SnippetsPage />,
  backups: () => <BackupsPage />,
  notices: () => <NoticesPage />,
  shortcuts: () => <ShortcutsPage />,
  audit: () => <AuditPage />,
};
const order = Object.keys(pages) as SettingsPage[];

/** Who may change what is here, when the person in front of it may not. */
const Denied = () => {
  const admin = useMay('admin');
  const name = useAdminName();
  if (admin) return null;
  return (
    <p className="flex items-center gap-2 text-meta text-ink-2">
      <Icon of={Lock} size={14} tone="quiet" />
      {t.settings.denied} {t.settings.deniedText(name)}
    </p>
  );
};

/** Settings: pages at the left, each in the room that is left. */
export const SettingsScreen = () => {
  const page = useRoute((route) => route.settingsPage);
  useHints(page === 'connections' ? ['next', 'checkAgain'] : []);
  return (
    <div className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-[52px] shrink-0 items-center justify-between border-b border-line px-6">
        <h1 className="text-verdict font-semibold">{t.settings.title}</h1>
        <Denied />
      </header>
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label={t.settings.title}
          className="flex w-44 max-[860px]:w-36 shrink-0 flex-col overflow-y-auto border-r border-line px-3 pt-3 pr-2"
        >
          {order.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === page ? 'page' : undefined}
              onClick={() => go({ settingsPage: each })}
              className={classNames(
                'flex min-h-8 shrink-0 items-center rounded-control px-3 py-1.5 text-left text-ui',
                each === page ? 'bg-selected text-accent-text' : 'text-ink-2 hover:bg-hover',
              )}
            >
              {t.settings.pages[each]}
            </button>
          ))}
        </nav>
        {pages[page]()}
      </div>
    </div>
  );
};
