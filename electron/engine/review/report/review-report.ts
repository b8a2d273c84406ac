import type { CallOutput } from '../../../../shared/contract';
import type { Store } from '../../store/open';
import { readPlanted, readReviews } from './read-reviews';
import { summariseReviews } from './summarise-reviews';
import { weekFinder } from './week-of';

/**
 * How reviews were made since a moment: all together, and by person in the order of their names, which is no order of merit.
 *
 * @param zone whose weeks are counted.
 */
export const reviewReport = (
  store: Store,
  workspaceId: string,
  sinceAt: number,
  zone: string,
): Pick<CallOutput<'reviews.report'>, 'all' | 'people'> => {
  const lines = readReviews(store, workspaceId, sinceAt);
  const planted = readPlanted(store, workspaceId, sinceAt);
  const weekOf = weekFinder(zone);
  const names = [...new Set([...lines, ...planted].map(({ by }) => by))].sort((a, b) => a.localeCompare(b, 'en'));
  return {
    all: summariseReviews('', lines, planted, weekOf),
    people: names.map((name) =>
      summariseReviews(
        name,
        lines.filter(({ by }) => by === name),
        planted.filter(({ by }) => by === name),
        weekOf,
      ),
    ),
  };
};
