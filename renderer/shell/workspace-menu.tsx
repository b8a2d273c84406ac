import { ChevronsUpDown } from 'lucide-react';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';

const switchTo = async (id: string): Promise<void> => {
  try {
    await call('workspace.switch', { id });
    // Nothing of one tenant may stay on screen beside another's.
    go({ screen: 'queue', draftId: null, leadId: null, runId: null, campaignId: null, connectionId: null });
    refetch(null);
  } catch (thrown) {
    showFailure(thrown);
  }
};

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
            onSelect: () => void switchTo(workspace.id),
          })),
        },
      ]}
    />
  );
};
