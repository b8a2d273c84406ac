import { type SQL, sql } from 'drizzle-orm';

/**
 * A value given to a prepared query of Drizzle's, as `sql.placeholder`, without the query being planned anew for each value: `+?`, in
 * texts of our own `= +?` or `= +@name`.
 *
 * SQLite lets a bound value take part in planning where it is compared with a column in a query that is sorted, joined or limited
 * (`whereLoopOutputAdjust` and `sqlite3ExprIsInteger` of 3.54), and better-sqlite3 takes the values back after each run
 * (`sqlite3_clear_bindings`), which voids such a plan: the statement is compiled again each time it runs, which takes several times as
 * long as a look-up. A sign in front of the value changes nothing of it (sqlite.org/lang_expr.html, "The unary operator + is a
 * no-op"), and SQLite does not look behind it when it plans.
 *
 * For what every message asks, by ids, texts and moments, whose values say nothing to a planner without statistics. Not for a value that
 * a partial index names, nor where a plan should follow a limit.
 */
export const planOnce = (name: string): SQL => sql`+${sql.placeholder(name)}`;
