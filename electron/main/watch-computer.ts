import type { HostSignal } from '../../shared/engine-protocol';

/** The parts of Electron that tell of the computer; a test gives its own. */
export type Computer = {
  /** Whether the system has a network (Electron's `net.isOnline`). It knows of cables, not of the Internet. */
  isOnline(): boolean;
  onSuspend(listener: () => void): void;
  onResume(listener: () => void): void;
  /** Calls again and again; gives how to stop. */
  every(ms: number, call: () => void): () => void;
};

/** Electron tells the main process of no change of the network, so it is asked. */
const askEveryMs = 2_000;

/** Tells what the computer says of itself: its network (now, and when it changes), sleep and waking. Gives how to stop. */
export const watchComputer = (
  computer: Computer,
  tell: (signal: HostSignal) => void,
): { stop(): void; again(): void } => {
  let online: boolean | null = null;
  const look = (): void => {
    const now = computer.isOnline();
    if (now === online) return;
    online = now;
    tell({ kind: 'network', online });
  };
  computer.onSuspend(() => tell({ kind: 'suspend' }));
  computer.onResume(() => {
    tell({ kind: 'resume' });
    online = null;
    look();
  });
  look();
  return {
    stop: computer.every(askEveryMs, look),
    // An engine that was started anew knows nothing of it yet.
    again: () => {
      online = null;
      look();
    },
  };
};
