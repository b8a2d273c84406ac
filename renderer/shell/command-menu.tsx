import { useState } from 'react';
import { bindingOf, type CommandId, commandIds, keyGroups } from '../keys/bindings';
import { activeCommands, useKeyOptions } from '../keys/command-registry';
import { chordsOf } from '../keys/own-keys';
import { t } from '../strings';
import { capsOf } from '../ui/kbd';
import { Mark } from '../ui/mark';
import { Menu, type MenuGroup } from '../ui/menu';

/** Commands that only answer something in front: alone they would choose nothing. */
const answers = /^choose\d$/;

/** Every command with its key, in the groups of the key sheet; what cannot act now is there, and dim. */
export const CommandMenu = () => {
  const own = useKeyOptions((state) => state.own);
  const [groups, setGroups] = useState<MenuGroup[]>([]);
  // Read at opening: once the menu is on top, the screen below has no commands any more.
  const read = (): MenuGroup[] => {
    const runs = new Map<CommandId, () => void>(activeCommands().map(({ id, run }) => [id, run]));
    return keyGroups.map((group) => ({
      title: t.keys.groups[group],
      items: commandIds
        .filter((id) => bindingOf(id).group === group && !answers.test(id))
        .map((id) => {
          const [chord] = chordsOf(id, own);
          const run = runs.get(id);
          return {
            key: id,
            word: t.keys.names[id],
            ...(chord === undefined ? {} : { detail: capsOf(chord).join(' ') }),
            disabled: run === undefined,
            // After the menu has given the focus back, so that a command may take it.
            onSelect: () => void window.setTimeout(() => run?.(), 0),
          };
        }),
    }));
  };
  return (
    <Menu
      groups={groups}
      onOpenChange={(open) => {
        if (open) setGroups(read());
      }}
      trigger={
        <button
          type="button"
          aria-label={t.people.menu}
          title={t.people.menu}
          className="no-drag flex h-7 w-9 items-center justify-center rounded-control hover:bg-hover"
        >
          <Mark size={16} />
        </button>
      }
    />
  );
};
