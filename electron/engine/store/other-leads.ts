import { keepRead } from './keep-reads';
import { wordsThatBegin } from './lead-words';
import type { Store } from './open';

/** Somebody else in the workspace, as far as a text may give them away. */
export type OtherLead = { id: string; name: string; company: string | null; email: string };

const firstWord = (name: string): string => {
  const end = name.indexOf(' ');
  return end === -1 ? name : name.slice(0, end);
};

/** Those of the names whose first word begins some lead's name or firm: names of a text share few first words, which go first. */
const worthAsking = (store: Store, workspaceId: string, names: readonly string[]): string[] => {
  const known = wordsThatBegin(store, workspaceId, new Set(names.map(firstWord)));
  return known.size === 0 ? [] : names.filter((name) => known.has(firstWord(name)));
};

/**
 * Leads of the workspace whose name or firm is one of these (lower case, at most a few thousand), but for this lead.
 * Look-ups in two indexes, whatever the number of leads; at most a hundred by name and a hundred by firm.
 */
export const leadsCalled = (
  store: Store,
  workspaceId: string,
  leadId: string,
  names: readonly string[],
): OtherLead[] => {
  const asked = names.length === 0 ? [] : worthAsking(store, workspaceId, names);
  if (asked.length === 0) return [];
  const list = JSON.stringify(asked);
  // The indexes are named: where most leads have no firm, or all the same one, the planner would read every lead instead.
  const by = (index: string, column: string): string =>
    `SELECT * FROM (SELECT id, name, company, email FROM leads INDEXED BY ${index}
       WHERE workspace_id = @workspaceId AND lower(${column}) IN (SELECT value FROM json_each(@list)) AND id <> @leadId LIMIT 100)`;
  const found = store.sqlite
    // Without the sort by which SQL's own UNION finds what is there twice: it takes longer than the look-ups.
    .prepare<unknown[], OtherLead>(`${by('leads_name', 'name')} UNION ALL ${by('leads_company', 'company')}`)
    .all({ workspaceId, list, leadId });
  return [...new Map(found.map((each) => [each.id, each])).values()];
};

/** What stands behind the first name in a name of two or three words, of which each is written as a name. */
const person = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;

/**
 * Those of the words (lower case) that are the first name of another person among the workspace's leads. One look-up in an index for each
 * word, at most eight names of each read.
 */
export const firstNamesAmong = (
  store: Store,
  workspaceId: string,
  leadId: string,
  words: readonly string[],
): ReadonlySet<string> => {
  const called = store.sqlite.prepare<[string, string, string, string], { name: string }>(
    `SELECT name FROM leads INDEXED BY leads_name WHERE workspace_id = +? AND lower(name) >= ? AND lower(name) < ? AND id <> ? LIMIT 8`,
  );
  return new Set(
    words.filter((word) =>
      called.all(workspaceId, `${word} `, `${word}!`, leadId).some(({ name }) => person.test(name)),
    ),
  );
};

/**
 * Firms of other leads whose names begin with one of the words (lower case) and go on behind it. One look-up in an index for each word, at
 * most twenty of each.
 */
export const firmsBeginning = (
  store: Store,
  workspaceId: string,
  leadId: string,
  words: readonly string[],
): readonly string[] => {
  const called = store.sqlite.prepare<[string, string, string, string], { company: string }>(
    `SELECT company FROM leads INDEXED BY leads_company WHERE workspace_id = +? AND lower(company) >= ? AND lower(company) < ? AND id <> ? LIMIT 20`,
  );
  // From the blank to before the first digit: every sign that may end a word.
  return words.flatMap((word) => called.all(workspaceId, `${word} `, `${word}0`, leadId).map(({ company }) => company));
};

/** Words by which a phrase is looked up at first, and how many texts may hold them before the whole phrase is asked for. */
const keyWords = 3;
const fewTexts = 30;
const mostTexts = 100;

/**
 * A few words of each phrase, the same ones for phrases that share them: every text that holds a phrase holds its key. Phrases
 * overlap, so the key is taken from a phrase's end, which the next one has too; of those the longest words, being the rarest.
 */
const keysOf = (phrases: readonly string[]): string[] => {
  const keys: string[] = [];
  for (const phrase of phrases) {
    if (keys.some((key) => ` ${phrase} `.includes(` ${key} `))) continue;
    const words = phrase.split(' ');
    let best = words.slice(-keyWords).join(' ');
    for (let at = Math.max(0, words.length - keyWords - 2); at + keyWords < words.length; at += 1) {
      const key = words.slice(at, at + keyWords).join(' ');
      if (key.length > best.length) best = key;
    }
    keys.push(best);
  }
  return keys;
};

/**
 * What other leads of the workspace wrote that may hold one of these phrases (words with one space between): every text that
 * does, up to a hundred, and perhaps some that hold only a part, so look again. Looking up eight words of each phrase takes
 * five times as long as three words of every other one, which almost always find nothing.
 */
export const inboundWithPhrase = (
  store: Store,
  workspaceId: string,
  leadId: string,
  phrases: readonly string[],
): { leadId: string; body: string }[] => {
  if (phrases.length === 0) return [];
  // Planned once (plan-once.ts).
  const wrote = store.sqlite.prepare<[string, string, string, number], { leadId: string; body: string }>(
    `SELECT m.lead_id AS leadId, m.body AS body FROM messages_fts f CROSS JOIN messages m ON m.seq = f.rowid
     WHERE messages_fts MATCH +? AND m.workspace_id = +? AND m.lead_id <> +? AND m.direction = 'inbound' LIMIT +?`,
  );
  const holding = (texts: readonly string[], limit: number) =>
    wrote.all(
      `body : (${texts.map((text) => `"${text.replaceAll('"', ' ')}"`).join(' OR ')})`,
      workspaceId,
      leadId,
      limit,
    );
  const few = holding(keysOf(phrases), fewTexts);
  return few.length < fewTexts ? few : holding(phrases, mostTexts);
};

/**
 * What a text is held against: what is asked of other leads of the workspace than this one ('' for all of them), by words that begin
 * their names, by whole names and by phrases of theirs. Reads the store only.
 */
export const otherLeadsIndex = (store: Store, workspaceId: string, leadId: string) => ({
  begin: (words: Iterable<string>) => wordsThatBegin(store, workspaceId, words),
  called: (names: readonly string[]) => leadsCalled(store, workspaceId, leadId, names),
  firstNames: (words: readonly string[]) => firstNamesAmong(store, workspaceId, leadId, words),
  firmsBeginning: (words: readonly string[]) => firmsBeginning(store, workspaceId, leadId, words),
  wrote: (phrases: readonly string[]) => inboundWithPhrase(store, workspaceId, leadId, phrases),
});

/**
 * What stands for all that `otherLeadsIndex` may give: the same object as long as no lead's name, firm or address and nobody's words have
 * changed, whoever changed them. What was asked of the index while it was the same holds.
 */
export const stateOfOtherLeads = keepRead(['others'], (): object => ({}));
