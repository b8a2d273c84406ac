import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useCommands } from '../keys/use-commands';
import { Icon } from './icon';

export type MenuItem = {
  key: string;
  word: string;
  detail?: string;
  checked?: boolean;
  disabled?: boolean;
  onSelect: () => void;
};
export type MenuGroup = { title?: string; items: MenuItem[] };

const Layer = () => {
  useCommands({}, { modal: true });
  return null;
};

/** A menu behind a button. Items 32 px; the chosen one has a tick; what a row adds stands at its right. */
export const Menu = ({
  trigger,
  groups,
  align = 'start',
  open,
  onOpenChange,
}: {
  trigger: ReactNode;
  groups: MenuGroup[];
  align?: 'start' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) => (
  <DropdownMenu.Root
    {...(open === undefined ? {} : { open })}
    {...(onOpenChange ? { onOpenChange } : {})}
    modal={false}
  >
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        align={align}
        sideOffset={4}
        className="pop z-50 max-h-[70vh] min-w-52 overflow-y-auto rounded-sheet border border-line bg-sheet p-1.5 shadow-float"
      >
        <Layer />
        {groups.map((group, index) => (
          <DropdownMenu.Group key={group.title ?? index}>
            {index > 0 ? <DropdownMenu.Separator className="my-1.5 h-px bg-line" /> : null}
            {group.title ? (
              <DropdownMenu.Label className="px-2 py-1 text-meta text-ink-3">{group.title}</DropdownMenu.Label>
            ) : null}
            {group.items.map((item) => (
              <DropdownMenu.Item
                key={item.key}
                disabled={item.disabled ?? false}
                onSelect={item.onSelect}
                className="flex h-8 items-center gap-2 rounded-control px-2 text-ui outline-none data-[disabled]:text-ink-3 data-[highlighted]:bg-selected"
              >
                <span className="flex w-4 justify-center">
                  {item.checked ? <Icon of={Check} size={14} tone="accent" /> : null}
                </span>
                <span className="min-w-0 flex-1 truncate">{item.word}</span>
                {item.detail ? <span className="pl-4 text-meta text-ink-3">{item.detail}</span> : null}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Group>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
);
