import { Popover as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
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
}) => {
  /** Where the hands were: they go on there, or the next letter would be a command. */
  const before = useRef<{ open: boolean; focus: Element | null }>({ open: false, focus: null });
  // Looked at before anything in it takes the focus, which a field with `autoFocus` does as soon as it stands.
  if (open !== before.current.open)
    before.current = { open, focus: open ? document.activeElement : before.current.focus };
  return (
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
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement !== null && document.activeElement !== document.body) return;
            const { focus: was } = before.current;
            const to = was !== document.body && was?.isConnected ? was : document.querySelector('[data-editor]');
            if (to instanceof HTMLElement) to.focus({ preventScroll: true });
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
};
