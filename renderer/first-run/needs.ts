import type { Connection, ConnectionKind } from '../../shared/schemas/workspace';

export type Needs = { done: number; of: number; key: boolean; source: boolean };

const works = (connections: readonly Connection[], kind: ConnectionKind): boolean =>
  connections.some((each) => each.config.kind === kind && (each.state === 'working' || each.state === 'slow'));

/** What a workspace needs before its queue can fill: somewhere messages come from, and a model that drafts. */
export const needsOf = (connections: readonly Connection[]): Needs => {
  const key = works(connections, 'openai');
  const source = works(connections, 'email') || works(connections, 'instantly');
  return { done: Number(key) + Number(source), of: 2, key, source };
};
