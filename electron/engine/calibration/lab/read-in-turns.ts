import type { EngineContext } from '../../engine-context';
import { type CalibrationRow, calibrationInForce } from '../../store/calibrations';
import type { Store } from '../../store/open';
import { outcomesOf, type Scored, type ScorerSeen, scoredRead, scorersRead } from '../../store/outcomes';
import type { PlainRead } from '../../store/plain-read';
import { countApart } from '../../store/read-apart';
import type { Outcome } from '../outcomes/outcome';
import type { Scorer } from '../outcomes/scorer';
import type { Steps } from '../steps';
import { inTurns } from './in-turns';

/** Where it is read: of this workspace, also when a person switches to another meanwhile. */
export type LabPlace = { store: Store; workspaceId: string; log: EngineContext['ports']['log'] };

export const placeOf = (ctx: EngineContext): LabPlace => ({
  store: ctx.store,
  workspaceId: ctx.workspaceId,
  log: ctx.ports.log,
});

/** Who scores a campaign's drafts, and by what its scores are read. */
export type Scoring = {
  scorers: ScorerSeen[];
  /** The scorer asked for, else the one that scored last; null where nothing was scored. */
  scorer: ScorerSeen | null;
  /** The scorer that scores now in the whole workspace. */
  latest: ScorerSeen | null;
  /** The calibration of the campaign's scorer; before its first score, that of whatever scores now. */
  inForce: CalibrationRow | null;
};

const apart = <T>({ store, log }: LabPlace, read: PlainRead<T>): Promise<T> => countApart(store, log, null, read);

/** The scorers of a campaign's drafts (null: of all), the one used last first: read apart where the database is large. */
export const scorersInTurns = (place: LabPlace, campaignId: string | null): Promise<ScorerSeen[]> =>
  apart(place, scorersRead(place.workspaceId, campaignId));

/** Who scores a campaign. `key` names one of its scorers; null is the one used last. */
export const scoringInTurns = async (place: LabPlace, campaignId: string, key: string | null): Promise<Scoring> => {
  const scorers = await scorersInTurns(place, campaignId);
  const latest = (await scorersInTurns(place, null))[0] ?? null;
  const scorer = scorers.find((each) => each.key === key) ?? scorers[0] ?? null;
  const scoring = scorer ?? latest;
  const inForce = scoring === null ? null : calibrationInForce(place.store, place.workspaceId, scoring.key);
  return { scorers, scorer, latest, inForce };
};

/** Drafts read at once: some milliseconds. */
export const portion = 250;

function* outcomesInPortions(store: Store, scored: readonly Scored[]): Steps<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < scored.length; from += portion) {
    outcomes.push(...outcomesOf(store, scored.slice(from, from + portion)));
    yield;
  }
  return outcomes;
}

/**
 * Every draft that a scorer has scored, with what became of it, newest first; `campaignId` null is the whole workspace. What is large is read
 * apart and in portions, so that nobody else waits for it; each draft is as it was when its portion was read.
 */
export const outcomesInTurns = async (
  place: LabPlace,
  scorer: Scorer | null,
  campaignId: string | null,
): Promise<Outcome[]> => {
  if (scorer === null) return [];
  const scored = await apart(place, scoredRead(place.workspaceId, scorer, campaignId));
  return inTurns(outcomesInPortions(place.store, scored));
};
