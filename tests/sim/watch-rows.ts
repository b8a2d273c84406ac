import { bookingTransitions } from '../../shared/states/booking';
import { draftTransitions } from '../../shared/states/draft';
import { outboxTransitions } from '../../shared/states/outbox';
import type { Sqlite } from './engine-in-world';

export const tables = { outbox: outboxTransitions, drafts: draftTransitions, bookings: bookingTransitions } as const;
export type Noun = keyof typeof tables;

/**
 * Sees every move of a state and every admission as it is written, by triggers of this connection that leave no trace in the
 * database: what moves twice within one step is seen twice.
 */
export const watchRows = (
  sqlite: Sqlite,
  tell: {
    moved(noun: Noun, from: string, to: string): void;
    /** A send was let into the outbox, or let out again by a person: with the newest message known then, and what it answers. */
    admitted(outboxId: string, seq: number, triggerAt: number): void;
  },
): void => {
  sqlite.function('sim_moved', (noun, from, to) => {
    tell.moved(noun as Noun, String(from), String(to));
    return null;
  });
  sqlite.function('sim_admitted', (id, seq, triggerAt) => {
    tell.admitted(String(id), Number(seq ?? 0), Number(triggerAt));
    return null;
  });
  for (const noun of Object.keys(tables))
    sqlite.exec(
      `CREATE TEMP TRIGGER sim_${noun} AFTER UPDATE OF state ON main.${noun} WHEN OLD.state <> NEW.state
       BEGIN SELECT sim_moved('${noun}', OLD.state, NEW.state); END`,
    );
  const admitted = 'BEGIN SELECT sim_admitted(NEW.id, (SELECT max(seq) FROM messages), NEW.trigger_at); END';
  sqlite.exec(`CREATE TEMP TRIGGER sim_admitted AFTER INSERT ON main.outbox ${admitted};
    CREATE TEMP TRIGGER sim_readmitted AFTER UPDATE OF admitted_at ON main.outbox
      WHEN OLD.admitted_at <> NEW.admitted_at ${admitted};`);
};
