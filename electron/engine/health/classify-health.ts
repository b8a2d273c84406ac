import type { HealthState, NetworkHealth } from '../../../shared/schemas/health';

/**
 * What one request to a connection came to. `unreachable`: no answer at all; everything else is an answer, and proves that
 * there is a network: `credentials` (401, 403, a refused login), `busy` (429, told to wait), `refused` (any other no).
 */
export type OutcomeKind = 'ok' | 'unreachable' | 'credentials' | 'busy' | 'refused';
export type Outcome = { at: number; kind: OutcomeKind; problem: string | null };

/** The latest outcomes of one connection, oldest first. */
export type Evidence = { id: string; outcomes: readonly Outcome[] };

/** What the operating system says of its network, and since when; null where nobody asks it (the command line). */
export type SystemNetwork = { online: boolean; sinceAt: number } | null;

export type ConnectionVerdict = { id: string; state: HealthState; sinceAt: number | null; problem: string | null };
export type Verdict = { network: NetworkHealth; connections: ConnectionVerdict[] };

/** One request that gets no answer is everyday weather on a network; the second in a row, later than the first, is a fact. */
const failuresUntilUnreachable = 2;
/** Several requests that fail together are one failure. */
const apartMs = 1_000;

/** The outcomes at the end that are as good, or as bad, as the last one. */
const lastRun = (outcomes: readonly Outcome[], alike: (one: Outcome, last: Outcome) => boolean): readonly Outcome[] => {
  const last = outcomes.at(-1);
  if (!last) return [];
  return outcomes.slice(outcomes.findLastIndex((one) => !alike(one, last)) + 1);
};

const stateOf = (last: Outcome, run: readonly Outcome[]): HealthState => {
  switch (last.kind) {
    case 'ok':
      return 'working';
    case 'busy':
      return 'slow';
    case 'unreachable':
      return run.length >= failuresUntilUnreachable && last.at - (run[0]?.at ?? last.at) >= apartMs
        ? 'unreachable'
        : 'slow';
    default:
      return last.kind;
  }
};

const classifyOne = ({ id, outcomes }: Evidence): ConnectionVerdict => {
  const last = outcomes.at(-1);
  const run = lastRun(outcomes, (one, end) => (one.kind === 'ok') === (end.kind === 'ok'));
  if (!last) return { id, state: 'unknown', sinceAt: null, problem: null };
  return {
    id,
    state: stateOf(last, run),
    sinceAt: run[0]?.at ?? last.at,
    problem: last.kind === 'ok' ? null : last.problem,
  };
};

/** Since when a connection has not answered at all, by its last outcomes; null: its last request was answered. */
const silentSince = ({ outcomes }: Evidence): number | null =>
  outcomes.at(-1)?.kind === 'unreachable'
    ? (lastRun(outcomes, (one, end) => one.kind === end.kind)[0]?.at ?? null)
    : null;

/** When a connection last answered anything, a refusal included. */
const answeredAt = ({ outcomes }: Evidence): number =>
  outcomes.findLast((outcome) => outcome.kind !== 'unreachable')?.at ?? Number.NEGATIVE_INFINITY;

const classifyNetwork = (
  evidence: readonly Evidence[],
  system: SystemNetwork,
  connections: readonly ConnectionVerdict[],
): NetworkHealth => {
  const online: NetworkHealth = { state: 'online', sinceAt: null };
  const silent = evidence.map(silentSince).filter((at) => at !== null);
  // From here on nobody of those that are silent now has answered.
  const allSilentAt = Math.max(...silent);
  if (silent.length === 0 || evidence.some((one) => answeredAt(one) >= allSilentAt)) return online;
  if (system && !system.online) return { state: 'gone', sinceAt: system.sinceAt };
  // One that is silent is that one's trouble; of several it is the network's, or that of something between.
  const dead = connections.filter((one) => one.state === 'unreachable').length;
  return dead >= 2 ? { state: 'silent', sinceAt: allSilentAt } : online;
};

/**
 * Says how every connection stands, and whether it is the network that is missing. Three things that are easily mixed up are
 * kept apart: a provider that does not answer, a network that is gone, credentials that are refused. An answer beats what the
 * system says: a server on this computer or in this house is there without the Internet. Pure.
 */
export const classifyHealth = (input: { evidence: readonly Evidence[]; system: SystemNetwork }): Verdict => {
  const { evidence, system } = input;
  const connections = evidence.map(classifyOne);
  const network = classifyNetwork(evidence, system, connections);
  if (network.state === 'online') return { network, connections };
  // Without a network nothing can be reached, also what nobody has asked since; a silence of several may leave others.
  const silent = new Set(
    evidence.filter((one) => network.state === 'gone' || silentSince(one) !== null).map((one) => one.id),
  );
  return {
    network,
    connections: connections.map((one) => (silent.has(one.id) ? { ...one, state: 'offline' } : one)),
  };
};
