import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { openStore, type Store } from './open';
import { firmsBeginning, inboundWithPhrase, leadsCalled } from './other-leads';

let store: Store;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
});
afterEach(() => store.close());

let n = 0;
const addLead = (name: string, company: string | null = null): string => {
  const id = `l${++n}`;
  store.sqlite
    .prepare(
      `INSERT INTO leads (id, workspace_id, created_at, updated_at, campaign_id, name, email, company, sentiment, sentiment_by)
       VALUES (?, 'w', 0, 0, 'c', ?, ?, ?, 'New', 'none')`,
    )
    .run(id, name, `${id}@northwind.example`, company);
  return id;
};
const wrote = (leadId: string, body: string): void => {
  const id = `m${++n}`;
  store.sqlite
    .prepare(
      `INSERT INTO messages (id, workspace_id, created_at, updated_at, lead_id, campaign_id, connection_id, channel, direction, at, identity,
         external_id, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, attachments, facts, sent_by, stage, raw_text)
       VALUES (?, 'w', 0, 0, ?, 'c', 'x', 'email', 'inbound', 0, ?, ?, '[]', '{}', '[]', '[]', '[]', '', ?, '', '', '[]', '{}', 'person', 'new', '')`,
    )
    .run(id, leadId, id, id, body);
  store.sqlite
    .prepare('INSERT INTO messages_fts (rowid, subject, body) SELECT seq, subject, body FROM messages WHERE id = ?')
    .run(id);
};

it('finds leads by name and by firm, whatever ASCII case they were stored in, and no others', () => {
  const other = addLead('Henrike Vossberg', 'Vossberg & Sons');
  addLead('Henrik Voss', 'Vossbergs');
  const mine = addLead('Jonas Brekke', 'Vossberg & Sons');
  const called = (...names: string[]) => leadsCalled(store, 'w', mine, names).map(({ id }) => id);
  expect(called('henrike vossberg')).toEqual([other]);
  expect(called('vossberg & sons')).toEqual([other]);
  expect(called('vossberg', 'henrike', 'vossberg henrike')).toEqual([]);
  expect(called('jonas brekke', 'tyres and more')).toEqual([]);
  expect(leadsCalled(store, 'v', mine, ['henrike vossberg'])).toEqual([]);
});

it('finds the firms of others that begin with a word and go on, and no longer words or firms of that word alone', () => {
  addLead('Henrike Voss', 'Vossberg & Sons');
  addLead('Jonas Brekke', 'Vossberg-Haus');
  addLead('Dana Okafor', 'Vossbergs Erben');
  addLead('Ines Castro', 'Vossberg');
  const mine = addLead('Tom Weber', 'Vossberg Mine');
  expect([...firmsBeginning(store, 'w', mine, ['vossberg', 'nobody'])].sort()).toEqual([
    'Vossberg & Sons',
    'Vossberg-Haus',
  ]);
  expect(firmsBeginning(store, 'v', mine, ['vossberg'])).toEqual([]);
});

it('gives a lead once that its name and its firm both give away, and hides no firm behind many of one name', () => {
  const both = addLead('Henrike Vossberg', 'Henrike Vossberg');
  for (let each = 0; each < 120; each += 1) addLead('Dana Okafor');
  const firm = addLead('Jonas Brekke', 'Fernhill Couriers');
  const called = leadsCalled(store, 'w', '', ['henrike vossberg', 'dana okafor', 'fernhill couriers']).map(
    ({ id }) => id,
  );
  expect(called.filter((id) => id === both)).toHaveLength(1);
  expect(called).toContain(firm);
});

it('finds a name beside hundreds that begin otherwise or alike', () => {
  const other = addLead('The Long Way Home');
  const names = Array.from({ length: 300 }, (_, at) => `the word${at} of it`);
  expect(leadsCalled(store, 'w', '', [...names, 'the long way home']).map(({ id }) => id)).toEqual([other]);
});

const phraseOf = (words: readonly string[], at: number): string => words.slice(at, at + 8).join(' ');

it('finds every text that holds a phrase, however many texts hold a part of it', () => {
  const words = 'our lorries wait every morning outside the northern harbour gate until seven'.split(' ');
  const phrases = [0, 3].map((at) => phraseOf(words, at));
  const other = addLead('Ada');
  for (let each = 0; each < 60; each += 1)
    wrote(addLead(`Part ${each}`), `${words.slice(3, 10).join(' ')} and nothing more`);
  wrote(other, `They say: ${words.join(' ')}.`);
  const found = inboundWithPhrase(store, 'w', '', phrases).filter(({ body }) => body.includes(words.join(' ')));
  expect(found.map(({ leadId }) => leadId)).toEqual([other]);
  expect(inboundWithPhrase(store, 'w', other, phrases).some(({ leadId }) => leadId === other)).toBe(false);
});

it('finds whatever run of eight words a text took over', () => {
  const vocabulary = ['harbour', 'gate', 'of', 'the', 'morning', 'lorries', 'in', 'winter', 'we', 'unload'];
  const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 8, maxLength: 24 });
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (theirs, drafts) => {
      store.sqlite.exec("DELETE FROM messages; INSERT INTO messages_fts (messages_fts) VALUES ('delete-all')");
      const other = addLead('Ada');
      wrote(other, theirs.join(' '));
      const phrases = drafts.flatMap((draft) =>
        Array.from({ length: Math.floor((draft.length - 8) / 3) + 1 }, (_, at) => phraseOf(draft, at * 3)),
      );
      const held = phrases.some((phrase) => ` ${theirs.join(' ')} `.includes(` ${phrase} `));
      const found = inboundWithPhrase(store, 'w', '', phrases).length > 0;
      if (held) expect(found).toBe(true);
    }),
    { numRuns: 60 },
  );
});
