import { ChevronsUpDown } from 'lucide-react';
import { useCall } from '../api/use-call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { switchWorkspace } from './follow-draft-link';

/** The tenant in front of the person; every row on screen is its own. */
export const WorkspaceMenu = ({ name }: { name: string }) => {
  const list = useCall('workspace.list', {}).value;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="no-drag inline-flex h-7 items-center gap-2 rounded-control px-2 text-ui font-semibold hover:bg-hover"
          aria-label={`${name}. ${t.shell.switchWorkspace}`}
        >
          <span className="max-w-52 truncate">{name}</span>
          <Icon of={ChevronsUpDown} size={13} tone="quiet" />
        </button>
      }
      groups={[
        {
          items: (list?.workspaces ?? []).map((workspace) => ({
            key: workspace.id,
            word: workspace.name,
            checked: workspace.id === list?.current,
            onSelect: () => void switchWorkspace(workspace.id).catch(showFailure),
          })),
        },
      ]}
    />
  );
};
