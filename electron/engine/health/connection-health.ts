import type { Clock } from '../ports';
import { ReadError } from '../providers/reader';
import {
  type ConnectionVerdict,
  classifyHealth,
  type Outcome,
  type OutcomeKind,
  type SystemNetwork,
  type Verdict,
} from './classify-health';

/** What is known of the connections' health, kept in memory: after a start nothing is known, and that is the truth. */
export type ConnectionHealthBook = {
  /** Notes what a request to a connection came to. */
  note(connectionId: string, kind: OutcomeKind, problem?: string | null): void;
  /** Notes what a pull threw. */
  noteReadError(connectionId: string, error: unknown): void;
  /**
   * Notes that an account lets us read and not send (its mail servers may have a password each), or null: it takes mail again. Kept
   * beside what reading shows: each page read would say otherwise.
   */
  noteSending(connectionId: string, trouble: SendingTrouble | null): void;
  /** What the operating system says of its network. */
  system(online: boolean): void;
  /** Whether the last request to a connection got no answer at all. */
  silent(connectionId: string): boolean;
  /** How the connections with these ids stand. */
  read(ids: readonly string[]): Verdict;
  /** Forgets what was seen: settings changed, or the computer slept. */
  forget(): void;
};

export type SendingTrouble = { kind: 'credentials' | 'refused'; problem: string };

/** More than any rule looks back on. */
const remembered = 8;

const kinds = { auth: 'credentials', unreachable: 'unreachable', rate_limited: 'busy', refused: 'refused' } as const;

export const createHealthBook = (clock: Pick<Clock, 'now'>, onChange: () => void): ConnectionHealthBook => {
  const outcomes = new Map<string, Outcome[]>();
  let system: SystemNetwork = null;
  const sending = new Map<string, SendingTrouble & { at: number }>();
  /** What cannot be reached at all is told as that; a refusal of reading says more than one of sending. */
  const withSending = (verdict: ConnectionVerdict): ConnectionVerdict => {
    const trouble = sending.get(verdict.id);
    return trouble && ['unknown', 'working', 'slow'].includes(verdict.state)
      ? { id: verdict.id, state: trouble.kind, sinceAt: trouble.at, problem: trouble.problem }
      : verdict;
  };

  const note = (connectionId: string, kind: OutcomeKind, problem: string | null = null): void => {
    const before = outcomes.get(connectionId) ?? [];
    outcomes.set(connectionId, [...before, { at: clock.now(), kind, problem }].slice(-remembered));
    // A thousand good answers are no news.
    if (kind !== 'ok' || before.at(-1)?.kind !== 'ok') onChange();
  };

  return {
    note,
    noteReadError: (connectionId, error) => {
      // What is no ReadError broke on this side (storing a page, a bug) and says nothing about the connection.
      if (error instanceof ReadError) note(connectionId, kinds[error.problem.kind], error.problem.message);
    },
    noteSending: (connectionId, trouble) => {
      const before = sending.get(connectionId);
      if (trouble === null ? !before : before?.kind === trouble.kind && before.problem === trouble.problem) return;
      if (trouble === null) sending.delete(connectionId);
      else sending.set(connectionId, { ...trouble, at: before?.at ?? clock.now() });
      onChange();
    },
    system: (online) => {
      if (system?.online === online) return;
      system = { online, sinceAt: clock.now() };
      onChange();
    },
    silent: (connectionId) => outcomes.get(connectionId)?.at(-1)?.kind === 'unreachable',
    read: (ids) => {
      const judged = classifyHealth({ system, evidence: ids.map((id) => ({ id, outcomes: outcomes.get(id) ?? [] })) });
      return { ...judged, connections: judged.connections.map(withSending) };
    },
    forget: () => {
      outcomes.clear();
      sending.clear();
      onChange();
    },
  };
};
