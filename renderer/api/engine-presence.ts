import { create } from 'zustand';
import type { EngineState } from '../../shared/bridge';
import type { CallError, ErrorCode } from '../../shared/errors';

type Presence = {
  downSinceAt: number | null;
  /** Main gave up restarting it; the error says why. */
  givenUp: CallError | null;
};

/** Whether the engine answers: told by main, and learnt from every call. */
export const useEnginePresence = create<Presence>(() => ({ downSinceAt: null, givenUp: null }));

const down = (): void => {
  if (useEnginePresence.getState().downSinceAt === null) useEnginePresence.setState({ downSinceAt: Date.now() });
};

/** A call was answered: the engine is there. */
export const noteAnswer = (): void => {
  if (useEnginePresence.getState().downSinceAt !== null)
    useEnginePresence.setState({ downSinceAt: null, givenUp: null });
};

/** A call was refused; two codes mean that nobody was there to refuse it, a third that there is no database to answer from. */
export const noteFailure = (code: ErrorCode, message = ''): void => {
  if (code === 'engine_down' || code === 'engine_restarted') down();
  if (code !== 'database_damaged') return;
  down();
  useEnginePresence.setState({ givenUp: { code, message } });
};

/** What main says of the engine's process. */
export const noteState = (event: EngineState): void => {
  if (event.state === 'running') noteAnswer();
  else {
    if (event.state !== 'starting') down();
    useEnginePresence.setState({ givenUp: event.state === 'down' ? event.error : null });
  }
};
