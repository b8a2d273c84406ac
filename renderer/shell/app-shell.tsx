import type { ReactNode } from 'react';
import { call } from '../api/call';
import { useCommands } from '../keys/use-commands';
import { useUndosOfWorkspace } from '../queue/undos-elsewhere';
import { openDialog, useDialog } from '../state/dialogs';
import { go } from '../state/route';
import { useMay } from '../state/session';
import { openTour } from '../state/tour';
import { t } from '../strings';
import { Banners } from './banners';
import { CommandPalette } from './command-palette';
import { DraftLinkDialog } from './draft-link-dialog';
import { FreshDialog } from './fresh-dialog';
import { KeySheet } from './key-sheet';
import { NavRail } from './nav-rail';
import { OutboxDialog } from './outbox-dialog';
import { ResumeDialog } from './resume-dialog';
import { StatusBar } from './status-bar';
import { stopSending } from './stop-switch';
import { TitleBar } from './title-bar';
import { Toasts } from './toasts';
import { Tour } from './tour';
import { useStatus } from './use-status';

/** Stop works over any dialog, popover or menu. */
const StopKey = () => {
  const status = useStatus();
  useCommands({ stop: () => void stopSending(status) }, { always: true });
  return null;
};

/** The frame around every screen: title, banners, rail, status. */
export const AppShell = ({ children }: { children: ReactNode }) => {
  const status = useStatus();
  useUndosOfWorkspace(status);
  const open = useDialog((state) => state.open);
  const manager = useMay('manager');
  useCommands({
    palette: () => openDialog('palette'),
    keySheet: () => openDialog('keys'),
    settings: () => go({ screen: 'settings' }),
    newWindow: () => void call('shell.window', { action: 'new' }).catch(() => {}),
    tour: openTour,
    screen1: () => go({ screen: 'queue' }),
    screen2: () => go({ screen: 'inbox' }),
    screen3: () => go({ screen: 'backfill' }),
    screen4: () => go({ screen: 'campaigns' }),
    screen5: manager ? () => go({ screen: 'report' }) : undefined,
  });
  return (
    <div className="flex h-full flex-col">
      <a href="#screen" className="sr-only focus:not-sr-only">
        {t.shell.skipToContent}
      </a>
      <TitleBar status={status} />
      <Banners status={status} />
      <div className="flex min-h-0 flex-1">
        <NavRail status={status} />
        <main id="screen" tabIndex={-1} className="flex min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
      <StatusBar status={status} />
      <CommandPalette open={open === 'palette'} />
      <KeySheet open={open === 'keys'} />
      <OutboxDialog open={open === 'outbox'} />
      <ResumeDialog open={open === 'resume'} />
      <DraftLinkDialog />
      <FreshDialog open={open === 'fresh'} />
      <Tour />
      <Toasts />
      <StopKey />
    </div>
  );
};
