import { ChevronsUpDown } from 'lucide-react';
import { useCall } from '../api/use-call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { switchWorkspace } from './follow-draft-link';
import { needsInWords } from './needs-in-words';

/** The tenant in front of the person; every row on screen is its own. Of the others it says how much needs somebody there. */
export const WorkspaceMenu = ({ name }: { name: string }) => {
  const list = useCall('workspace.list', {}).value;
  const others = (list?.workspaces ?? []).filter((workspace) => workspace.id !== list?.current);
  const elsewhere = others.reduce((sum, { needs }) => sum + needs.drafts + needs.failed + needs.uncertain, 0);
  const words = t.shell.needs;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="no-drag inline-flex h-7 items-center gap-2 rounded-control px-2 text-ui font-semibold hover:bg-hover"
          aria-label={[name, ...(elsewhere > 0 ? [words.elsewhereLong(elsewhere)] : []), t.shell.switchWorkspace].join(
            '. ',
          )}
        >
          <span className="max-w-52 truncate">{name}</span>
          {elsewhere > 0 ? (
            <span className="num text-meta font-normal text-ink-3 max-[860px]:hidden">
              {words.elsewhere(elsewhere)}
            </span>
          ) : null}
          <Icon of={ChevronsUpDown} size={13} tone="quiet" />
        </button>
      }
      groups={[
        {
          items: (list?.workspaces ?? []).map((workspace) => {
            const detail = workspace.id === list?.current ? undefined : needsInWords(workspace.needs);
            return {
              key: workspace.id,
              word: workspace.name,
              ...(detail === undefined ? {} : { detail }),
              checked: workspace.id === list?.current,
              onSelect: () => void switchWorkspace(workspace.id).catch(showFailure),
            };
          }),
        },
      ]}
    />
  );
};
