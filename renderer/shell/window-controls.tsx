import { Minus, Square, X } from 'lucide-react';
import { call } from '../api/call';
import { t } from '../strings';
import { IconButton } from '../ui/icon-button';

const act = (action: 'minimise' | 'maximise' | 'close'): void =>
  void call('shell.window', { action }).catch(() => {
    // Main is gone: there is no window left to act on.
  });

/** The window has no frame of its own; a Mac keeps its lights. */
export const WindowControls = ({ platform }: { platform: string | undefined }) =>
  platform === 'darwin' ? null : (
    <div className="flex">
      <IconButton icon={Minus} wide size={14} label={t.shell.minimise} onClick={() => act('minimise')} />
      <IconButton icon={Square} wide size={11} label={t.shell.maximise} onClick={() => act('maximise')} />
      <IconButton icon={X} wide size={15} label={t.shell.close} onClick={() => act('close')} />
    </div>
  );
