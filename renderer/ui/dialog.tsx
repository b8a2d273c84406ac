import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useCommands } from '../keys/use-commands';
import { classNames } from './class-names';

const Layer = () => {
  useCommands({}, { modal: true });
  return null;
};

/** A question in front of the screen. Escape and a click beside it close it; the screen's keys are dead meanwhile. */
export const Dialog = ({
  open,
  onClose,
  title,
  titleHidden,
  description,
  width = 480,
  top,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  titleHidden?: boolean;
  description?: string;
  width?: number;
  top?: boolean;
  children: ReactNode;
}) => (
  <Primitive.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
    <Primitive.Portal>
      <Primitive.Overlay className="pop fixed inset-0 z-40 bg-shade" />
      <Primitive.Content
        style={{ width: `min(${width}px, calc(100vw - 48px))` }}
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={classNames(
          'pop fixed left-1/2 outline-none z-50 flex max-h-[calc(100vh-96px)] -translate-x-1/2 flex-col overflow-hidden rounded-sheet border border-line bg-sheet shadow-float',
          top ? 'top-[72px]' : 'top-1/2 -translate-y-1/2',
        )}
      >
        <Layer />
        <Primitive.Title className={titleHidden ? 'sr-only' : 'px-6 pt-5 text-verdict font-semibold'}>
          {title}
        </Primitive.Title>
        {description ? (
          <Primitive.Description className="px-6 pt-1 text-ui text-ink-2">{description}</Primitive.Description>
        ) : null}
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  </Primitive.Root>
);

/** The buttons at the end of a dialog, the answer that keeps things as they are first. */
export const DialogButtons = ({ children }: { children: ReactNode }) => (
  <div className="mt-2 flex justify-end gap-2 px-6 pt-3 pb-5">{children}</div>
);
