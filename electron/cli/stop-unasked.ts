import { memorySecrets } from '../engine/host/env-secrets';
import { systemPorts } from '../engine/host/system-ports';
import { stopBeside } from '../engine/outbox/stop-beside';

/** The emergency stop beside an engine that gives no answer, in a person's name. Throws what `stopBeside` throws. */
export const stopUnasked = (dataDir: string, name: string): ReturnType<typeof stopBeside> =>
  stopBeside({
    dataDir,
    ports: systemPorts({ secrets: memorySecrets(), log: { write: () => {} }, emit: () => {} }),
    who: { name, role: null },
  });
