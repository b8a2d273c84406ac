import type { ModelClient } from './model-answer';

/** The same client, asked on behalf of somebody who waits: every question of it goes before those of a backfill. */
export const forPerson = (client: ModelClient): ModelClient => ({
  ask: (question) => client.ask({ ...question, personWaits: true }),
  embed: (question) => client.embed({ ...question, personWaits: true }),
  checkKey: (check) => client.checkKey(check),
});
