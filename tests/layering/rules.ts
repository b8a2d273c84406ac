/**
 * Who may import whom: the table of docs/architecture.md, as the test reads it. A rule applies to files below `room`; the
 * longest room that holds a file is its rule. `may` names rooms (with a slash or known below) and packages.
 */
export type Rule = {
  room: string;
  /** Rooms this one may import from; its own files are always allowed. */
  rooms: string[];
  /** `any` npm package, `none`, or those named. */
  packages: 'any' | 'none' | string[];
  /** Whether Node's own modules may be imported. */
  node: boolean;
  electron: boolean;
};

export const rules: Rule[] = [
  { room: 'shared', rooms: [], packages: ['zod'], node: false, electron: false },
  { room: 'renderer', rooms: ['shared'], packages: 'any', node: false, electron: false },
  { room: 'electron/preload', rooms: ['shared'], packages: 'none', node: false, electron: true },
  // Main names the engine, the command line and the stand-ins by path and never imports them.
  { room: 'electron/main', rooms: ['shared'], packages: ['zod'], node: true, electron: true },
  { room: 'electron/engine', rooms: ['shared'], packages: 'any', node: true, electron: false },
  { room: 'electron/cli', rooms: ['electron/engine', 'shared'], packages: 'any', node: true, electron: false },
  // A world of its own: what it shares with the product is only what travels over its sockets.
  { room: 'sandbox', rooms: [], packages: 'any', node: true, electron: false },
  { room: 'bench', rooms: ['electron/engine', 'shared'], packages: 'any', node: true, electron: false },
];

/**
 * Rooms of the engine that must not know each other. `from` may import nothing of `to`; with `typesAllowed` it may name
 * the other's types.
 */
export type Separation = { from: string; to: string; why: string; typesAllowed?: boolean };

const strangers = ['electron/engine/sync', 'electron/engine/drafting', 'electron/engine/outbox'];

export const separations: Separation[] = [
  ...strangers.flatMap((from) =>
    strangers
      .filter((to) => to !== from)
      .map((to) => ({ from, to, why: 'sync, drafting and outbox meet in rows and the scheduler, never by import' })),
  ),
  {
    from: 'electron/engine/sync',
    to: 'electron/engine/providers/sender',
    why: 'sync receives a Reader, so it cannot send',
  },
];

/**
 * Rooms that are pure: same input, same output. They import no Node module, no store and no provider; a test needs
 * nothing but their arguments.
 */
export const pure: Array<{ room: string; why: string }> = [
  { room: 'electron/engine/gates', why: 'a gate judges a message by what it is given' },
  { room: 'electron/engine/autosend/decide', why: 'the decision must be repeatable from the stored context' },
  { room: 'electron/engine/availability/allocate-offers', why: 'slots are spread by arithmetic alone' },
  {
    room: 'electron/engine/booking/acceptance',
    why: 'a lead’s words are judged by what was offered, and nothing else',
  },
  { room: 'electron/engine/availability/slot-cost', why: 'slots are spread by arithmetic alone' },
  { room: 'electron/engine/calibration/bounds', why: 'statistics are arithmetic alone' },
  { room: 'electron/engine/calibration/fit', why: 'statistics are arithmetic alone' },
  { room: 'electron/engine/calibration/measures', why: 'statistics are arithmetic alone' },
  { room: 'electron/engine/calibration/outcomes', why: 'a label follows from what is stored, and from nothing else' },
  { room: 'electron/engine/calibration/propose-threshold', why: 'a proposal must be repeatable from its counts' },
  { room: 'electron/engine/learning/edits-between', why: 'what was changed follows from the two texts alone' },
  { room: 'electron/engine/learning/mask-personal', why: 'a mask must not depend on what is stored' },
  { room: 'electron/engine/learning/why-unsafe', why: 'what a model may be told is judged by the words alone' },
  { room: 'electron/engine/drafting/prompts', why: 'a prompt is text made from its arguments' },
];

/** What a pure room must not import, by path or package. */
export const impure = {
  rooms: ['electron/engine/store', 'electron/engine/providers', 'electron/engine/host'],
  packages: ['better-sqlite3', 'openai', '@slack/web-api', 'imapflow', 'nodemailer', 'pino', 'electron', 'p-queue'],
};

/** Names that only one place may import: danger has one door. */
export const onlyDoors: Array<{ what: string; importedBy: string[]; why: string }> = [
  {
    what: 'electron/engine/providers/sender',
    importedBy: [
      'electron/engine/outbox',
      'electron/engine/providers',
      'electron/engine/pipeline',
      'electron/engine/store/schema',
    ],
    why: 'only outbox/dispatch calls a Sender; providers implement it, the pipeline hands it over, the schema names its ticket',
  },
  ...['openai', 'slack'].map((provider) => ({
    what: `electron/engine/providers/${provider}/clients`,
    importedBy: ['electron/engine/pipeline/provider-code'],
    why: 'a provider’s library comes late and by one door, which keeps the engine small while it loads',
  })),
];

/** Packages that no start of the engine loads: megabytes of source that come with the first account, or question, that needs them. */
export const loadedLate = ['openai', '@slack/web-api', 'ws', 'imapflow', 'nodemailer', 'date-holidays'];
