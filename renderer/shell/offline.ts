import type { EngineStatus } from '../../shared/contract';
import type { ConnectionHealth } from '../../shared/schemas/health';
import { unreachableStates } from '../../shared/values/health';

type Health = Pick<EngineStatus, 'network' | 'connections'>;

/** Accounts that mail leaves through; the others can be away without holding a reply. */
const sends = ({ kind }: ConnectionHealth): boolean => kind === 'email' || kind === 'instantly';
const away = ({ state }: ConnectionHealth): boolean => state === 'unreachable' || state === 'offline';
const refused = ({ state }: ConnectionHealth): boolean => state === 'credentials' || state === 'refused';

/**
 * What keeps replies from leaving, for the one strip that says it: no network, nothing that answers, some accounts that do not,
 * or none of it. Three different things, and three different things to do.
 */
export type Away =
  | { kind: 'gone'; sinceAt: number }
  | { kind: 'silent'; sinceAt: number }
  | { kind: 'accounts'; labels: string[]; sinceAt: number };

export const awayOf = ({ network, connections }: Health): Away | null => {
  if (network.state !== 'online') return { kind: network.state, sinceAt: network.sinceAt ?? 0 };
  const gone = connections.filter((one) => sends(one) && away(one));
  if (gone.length === 0) return null;
  return {
    kind: 'accounts',
    labels: gone.map((one) => one.label),
    sinceAt: Math.min(...gone.map((one) => one.sinceAt ?? 0)),
  };
};

/** Accounts that answer and say no: a person has to do something about them. */
export const refusedOf = ({ connections }: Health): ConnectionHealth[] =>
  connections.filter((one) => sends(one) && refused(one));

/** The model, while it alone cannot be reached; what it is needed for waits. */
export const silentModelOf = ({ network, connections }: Health): ConnectionHealth | null =>
  network.state === 'online' ? (connections.find((one) => one.kind === 'openai' && away(one)) ?? null) : null;

/** Whether the model cannot be reached, alone or with everything else. */
export const modelIsAway = ({ connections }: Pick<Health, 'connections'>): boolean =>
  connections.some((one) => one.kind === 'openai' && away(one));

/** Whether what is approved now waits: no account that it could leave through can be asked. */
export const approvalsWait = ({ connections }: Health): boolean => {
  const senders = connections.filter(sends);
  return senders.length > 0 && senders.every((one) => unreachableStates.includes(one.state));
};

/** Whether all that waits for its account waits for one that says no: being online would not mend it. */
export const waitsForPerson = (health: Health): boolean => awayOf(health) === null && refusedOf(health).length > 0;

/** How an account stands to what would leave through it: it may leave, waits until it can be reached, or until somebody mends it. */
export type Closure = 'open' | 'away' | 'refused';
export const closureOf = ({ connections }: Pick<Health, 'connections'>, connectionId: string): Closure => {
  const one = connections.find(({ id }) => id === connectionId);
  return one === undefined ? 'open' : refused(one) ? 'refused' : away(one) ? 'away' : 'open';
};
