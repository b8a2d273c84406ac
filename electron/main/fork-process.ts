import { utilityProcess } from 'electron';
import type { FromEngine } from '../../shared/engine-protocol';
import type { EngineProcess } from './engine-host';

/** Starts the engine's file as a process of its own. Its stderr is passed on: what it prints there is for a developer. */
export const forkEngine = (file: string): EngineProcess => {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Countersign engine',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromEngine) => listener(message)),
    onExit: (listener) => child.on('exit', (code) => listener(code)),
    kill: () => child.kill(),
  };
};
