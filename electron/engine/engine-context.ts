import type { Topic } from '../../shared/events';
import type { DataHealth } from './data-safety/data-health';
import type { Ports } from './ports';
import type { NewId } from './store/ids';
import type { Store } from './store/open';

/** What every room of the engine works with: the world, the mirror, and whose data it is. */
export type EngineContext = {
  ports: Ports;
  store: Store;
  newId: NewId;
  workspaceId: string;
  /** Marks this desktop in what it sends. */
  instanceId: string;
  version: string;
  dataDir: string;
  /** How the database is: while it is damaged or the disk is full, nothing leaves. */
  dataHealth: DataHealth;
  /** Says that a topic changed; batched by the host. */
  changed(topic: Topic, ...ids: string[]): void;
};
