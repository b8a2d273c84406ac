/** The engine's process as the app forks it, in plain Node: the port that Electron gives it is this process's channel. */
Reflect.set(process, 'parentPort', {
  postMessage: (message: unknown) => process.send?.(message),
  on: (_event: 'message', listener: (event: { data: unknown }) => void) =>
    process.on('message', (data) => listener({ data })),
});
await import('../../electron/engine/process');
// Run once without a parent to be compiled: what the first message would load is loaded too.
if (!process.send) await import('../../electron/engine/run-process');

export {};
