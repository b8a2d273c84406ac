import { getNonce } from 'get-nonce';
import { ScrollArea } from 'radix-ui';
import type { ComponentProps, ReactNode, RefObject } from 'react';

type ScrollPaneProps = Omit<ComponentProps<'div'>, 'ref' | 'className' | 'children' | 'dir'> & {
  viewport: RefObject<HTMLDivElement | null>;
  children: ReactNode;
};

/** A part that scrolls with its bar laid over it, so that rows reach the edge and nothing shifts when it appears. */
export const ScrollPane = ({ viewport, children, ...rest }: ScrollPaneProps) => (
  <ScrollArea.Root type="hover" scrollHideDelay={300} className="min-h-0 flex-1 overflow-hidden">
    <ScrollArea.Viewport
      ref={viewport}
      nonce={getNonce()}
      {...rest}
      className="h-full w-full focus-visible:-outline-offset-2 [&>div]:block!"
    >
      {children}
    </ScrollArea.Viewport>
    <ScrollArea.Scrollbar orientation="vertical" className="z-10 flex w-2.5 touch-none p-[3px] select-none">
      <ScrollArea.Thumb className="flex-1 rounded-full bg-control-soft" />
    </ScrollArea.Scrollbar>
  </ScrollArea.Root>
);
