import type { EngineStatus } from '../../shared/contract';
import { useCall } from '../api/use-call';

/** The engine's state as the shell shows it on every screen; the last one stays while the engine is away. */
export const useStatus = (): EngineStatus | undefined => useCall('engine.status', {}).value;
