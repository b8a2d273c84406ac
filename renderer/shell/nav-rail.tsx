import type { LucideIcon } from 'lucide-react';
import { ChartNoAxesColumn, History, Inbox, MessagesSquare, Settings, SlidersHorizontal } from 'lucide-react';
import type { EngineStatus } from '../../shared/contract';
import { countText } from '../format/number';
import type { Screen } from '../state/route';
import { go, useRoute } from '../state/route';
import { useMay } from '../state/session';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';

const icons: Record<Screen, LucideIcon> = {
  queue: Inbox,
  inbox: MessagesSquare,
  backfill: History,
  campaigns: SlidersHorizontal,
  report: ChartNoAxesColumn,
  settings: Settings,
};
const upper = ['queue', 'inbox', 'backfill', 'campaigns', 'report'] as const;

const RailItem = ({
  screen,
  keys,
  count,
  dot,
}: {
  screen: Screen;
  keys: string;
  count?: number | undefined;
  dot?: boolean;
}) => {
  const here = useRoute((route) => route.screen === screen);
  return (
    <button
      type="button"
      aria-current={here ? 'page' : undefined}
      title={`${t.shell.screens[screen]} (${keys})`}
      onClick={() => go({ screen })}
      className={classNames(
        'relative flex h-10 w-10 items-center justify-center rounded-control text-ui wide:h-[34px] wide:w-full wide:justify-start wide:gap-3 wide:px-2.5',
        here ? 'bg-selected text-accent-text' : 'text-ink-2 hover:bg-hover',
      )}
    >
      <Icon of={icons[screen]} size={18} />
      {dot ? (
        <span
          aria-hidden="true"
          className="absolute top-1 right-1 h-[7px] w-[7px] rounded-full bg-warn-line wide:top-3"
        />
      ) : null}
      {/* Its name is what it shows, also where the rail is too narrow to show it. */}
      <span className="sr-only text-left font-medium wide:not-sr-only wide:flex-1">{t.shell.screens[screen]}</span>
      {count === undefined ? null : (
        <>
          {' '}
          <span className="sr-only text-meta text-ink-3 wide:not-sr-only">{countText(count)}</span>
        </>
      )}
    </button>
  );
};

/** The screens: icons in a 56-px rail, words from 1440 px on. */
export const NavRail = ({ status }: { status: EngineStatus | undefined }) => {
  const manager = useMay('manager');
  return (
    <nav
      aria-label={t.shell.rail}
      className="flex w-14 shrink-0 flex-col items-center gap-0.5 wide:gap-0 border-r border-line bg-chrome px-2 py-2 wide:w-52"
    >
      {upper.map((screen, index) =>
        // What the engine would refuse to a setter is not offered to one.
        screen === 'report' && !manager ? null : (
          <RailItem
            key={screen}
            screen={screen}
            keys={`Ctrl ${index + 1}`}
            count={
              screen === 'queue' ? status?.counts.queue : screen === 'campaigns' ? status?.counts.campaigns : undefined
            }
            dot={screen === 'backfill' && status?.run?.state === 'paused'}
          />
        ),
      )}
      <span className="flex-1" />
      <RailItem screen="settings" keys="Ctrl ," dot={(status?.connectionsFailing ?? 0) > 0} />
    </nav>
  );
};
