import type Database from 'better-sqlite3';
import { keepingOf, type Writing } from './keep-reads';
import type { Store } from './open';

/** Whether some lead's name or firm of the workspace begins with a word, for words asked for lately. */
type Answers = Map<string, boolean>;

type Memory = {
  workspaceId: string;
  version: number;
  answers: Answers;
  /** Read inside a transaction, which may be taken back, and with it what they rest on. */
  within: Writing | null;
  read: Answers;
};

/** Words kept at most, some 250 KB of them. What people write consists of few words, most of which come again. */
const most = 2_500;
/** Longer words come seldom, and a part of a text of 13 letters and more keeps all of the text in memory. */
const longest = 12;

const memories = new WeakMap<Database.Database, Memory>();

const forget = (sqlite: Database.Database, name: unknown): void => {
  const memory = memories.get(sqlite);
  if (memory === undefined || typeof name !== 'string') return;
  for (let end = 1; end <= Math.min(name.length, longest); end += 1) {
    const word = name.slice(0, end);
    memory.answers.delete(word);
    memory.read.delete(word);
  }
};

/**
 * Makes this connection tell of every name and firm that leads are given, so that no word is taken for nobody's any longer. Call it once
 * a database is migrated and its tables are watched. A name that goes needs no telling: its word is asked for once more, and in vain.
 */
export const watchLeadWords = (sqlite: Database.Database): void => {
  // A database of an older version, opened with its own migrations.
  if (keepingOf(sqlite) === null) return;
  sqlite.function('engine_lead_called', (name: unknown, company: unknown) => {
    forget(sqlite, name);
    forget(sqlite, company);
    return null;
  });
  const told = 'BEGIN SELECT engine_lead_called(lower(NEW.name), lower(NEW.company)); END';
  sqlite.exec(`CREATE TEMP TRIGGER lead_called_new AFTER INSERT ON main.leads ${told};
    CREATE TEMP TRIGGER lead_called_anew AFTER UPDATE OF workspace_id, name, company ON main.leads
      WHEN NEW.workspace_id IS NOT OLD.workspace_id OR NEW.name IS NOT OLD.name OR NEW.company IS NOT OLD.company ${told}`);
  memories.set(sqlite, { workspaceId: '', version: 0, answers: new Map(), within: null, read: new Map() });
};

/** What is kept and may be used now. */
const settled = (sqlite: Database.Database, workspaceId: string): Memory | null => {
  const memory = memories.get(sqlite);
  const now = memory === undefined ? null : keepingOf(sqlite);
  if (memory === undefined || now === null) return null;
  if (memory.within !== now.within) {
    if (memory.within?.committed === true) for (const [word, begins] of memory.read) memory.answers.set(word, begins);
    memory.read.clear();
    memory.within = now.within;
  }
  if (memory.version !== now.version || memory.workspaceId !== workspaceId || memory.answers.size > most) {
    memory.answers.clear();
    memory.read.clear();
  }
  memory.version = now.version;
  memory.workspaceId = workspaceId;
  return memory;
};

const lookUp = (store: Store, workspaceId: string, words: readonly string[]): ReadonlySet<string> => {
  const begins = (index: string, column: string): string =>
    `EXISTS (SELECT 1 FROM leads INDEXED BY ${index} WHERE workspace_id = @workspaceId
       AND lower(${column}) >= word.value AND lower(${column}) < word.value || char(0x10ffff))`;
  return new Set(
    store.sqlite
      .prepare<unknown[], { value: string }>(
        `SELECT word.value FROM json_each(@words) word WHERE ${begins('leads_name', 'name')} OR ${begins('leads_company', 'company')}`,
      )
      .all({ workspaceId, words: JSON.stringify(words) })
      .map(({ value }) => value),
  );
};

/**
 * Those of the words (lower case, of any number) with which some lead's name or firm of the workspace begins, and perhaps a word with
 * which one began before. Never misses one: of what was asked before, what names are given through this connection is forgotten, and all
 * of it when another has committed.
 */
export const wordsThatBegin = (store: Store, workspaceId: string, words: Iterable<string>): ReadonlySet<string> => {
  const memory = settled(store.sqlite, workspaceId);
  const beginning = new Set<string>();
  const unknown = new Set<string>();
  for (const word of words) {
    const known = memory?.answers.get(word) ?? memory?.read.get(word);
    if (known === undefined) unknown.add(word);
    else if (known) beginning.add(word);
  }
  if (unknown.size === 0) return beginning;
  const found = lookUp(store, workspaceId, [...unknown]);
  const kept = memory?.within === null ? memory.answers : memory?.read;
  for (const word of unknown) {
    if (word.length <= longest) kept?.set(word, found.has(word));
    if (found.has(word)) beginning.add(word);
  }
  return beginning;
};
