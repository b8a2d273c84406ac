import { Search } from 'lucide-react';
import type { EngineStatus } from '../../shared/contract';
import { useCall } from '../api/use-call';
import { openDialog } from '../state/dialogs';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Kbd, shortcutsOf } from '../ui/kbd';
import { CommandMenu } from './command-menu';
import { ProfileMenu } from './profile-menu';
import { StopSwitch } from './stop-switch';
import { WindowControls } from './window-controls';
import { WorkspaceMenu } from './workspace-menu';

/** 40 px: where you are, what you can call up, whether anything leaves, who you are. */
export const TitleBar = ({ status }: { status: EngineStatus | undefined }) => {
  const platform = useCall('shell.context', {}).value?.platform;
  return (
    <header className="drag flex h-10 shrink-0 items-center border-b border-line bg-chrome">
      {platform === 'darwin' ? <div className="w-[84px]" /> : null}
      <div className={platform === 'darwin' ? '' : 'flex w-14 justify-center'}>
        <CommandMenu />
      </div>
      <div className="pl-1">
        <WorkspaceMenu name={status?.workspace.name ?? t.shell.app} />
      </div>
      <div className="flex min-w-0 flex-1 justify-center px-4 max-[860px]:px-2">
        <button
          type="button"
          onClick={() => openDialog('palette')}
          aria-keyshortcuts={shortcutsOf('palette')}
          className="no-drag flex h-[26px] w-full max-w-[340px] min-w-0 items-center max-[720px]:w-9 gap-2 rounded-control border border-control-soft bg-sheet pr-[5px] pl-2.5 text-meta text-ink-3 hover:border-control"
        >
          <Icon of={Search} size={14} />
          <span className="flex-1 truncate text-left max-[720px]:sr-only">{t.shell.search}</span>
          <span className="max-[860px]:hidden">
            <Kbd cap="Ctrl K" />
          </span>
        </button>
      </div>
      <div className="flex shrink-0 items-center gap-1">
        <StopSwitch status={status} />
        <ProfileMenu />
        <WindowControls platform={platform} />
      </div>
    </header>
  );
};
