import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import type { CommandHandlers } from '../keys/command-registry';
import { useCommands } from '../keys/use-commands';

const Layer = ({ commands }: { commands: CommandHandlers }) => {
  useCommands(commands, { modal: true });
  return null;
};

/** A small question beside its button. `commands` are the only keys that act while it is open. */
export const Popover = ({
  open,
  onOpenChange,
  anchor,
  label,
  commands = {},
  side = 'top',
  width = 312,
  focus = 'first',
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
  label: string;
  commands?: CommandHandlers;
  side?: 'top' | 'bottom';
  width?: number;
  /** What has the focus at first: the first thing to press, or nothing, where pressing it must not happen by a stray key. */
  focus?: 'first' | 'none';
  children: ReactNode;
}) => (
  <Primitive.Root open={open} onOpenChange={onOpenChange}>
    <Primitive.Anchor asChild>{anchor}</Primitive.Anchor>
    <Primitive.Portal>
      <Primitive.Content
        aria-label={label}
        side={side}
        align="start"
        sideOffset={8}
        collisionPadding={16}
        onOpenAutoFocus={(event) => {
          if (focus === 'first' || !(event.currentTarget instanceof HTMLElement)) return;
          event.preventDefault();
          event.currentTarget.focus();
        }}
        style={{ width }}
        className="pop z-50 rounded-sheet border border-line bg-sheet shadow-float outline-none"
      >
        <Layer commands={commands} />
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  </Primitive.Root>
);
