/** Groups of the key sheet, in its order. */
export const keyGroups = ['move', 'decide', 'many', 'read', 'write', 'runs', 'always'] as const;
export type KeyGroup = (typeof keyGroups)[number];

type BindingShape = {
  chords: readonly string[];
  group: KeyGroup;
  /** Works while a text field has the focus. Chords with Ctrl do so without asking. */
  whileTyping?: boolean;
  /** Not even with Ctrl: in a text field Ctrl Z belongs to the text. */
  neverTyping?: boolean;
  /** A held key must not do it again: approving twice by leaning on A would be the worst slip this window can make. */
  once?: boolean;
  /** Shown in the key sheet only under another entry. */
  unlisted?: boolean;
};

/**
 * Every command with its keys (docs/design.md, Keys): those whose feature exists. A chord is written as
 * `ctrl+shift+enter`; Ctrl stands for Command on a Mac. Commands of different screens may share a key.
 */
export const bindings = {
  next: { chords: ['j', 'arrowdown'], group: 'move' },
  previous: { chords: ['k', 'arrowup'], group: 'move' },
  open: { chords: ['enter'], group: 'move' },
  back: { chords: ['escape'], group: 'move', whileTyping: true },
  scrollDown: { chords: [' '], group: 'move' },
  scrollUp: { chords: ['shift+ '], group: 'move', unlisted: true },
  search: { chords: ['/'], group: 'move' },
  select: { chords: ['x'], group: 'many' },
  extendDown: { chords: ['shift+j', 'shift+arrowdown'], group: 'many' },
  extendUp: { chords: ['shift+k', 'shift+arrowup'], group: 'many', unlisted: true },
  selectAll: { chords: ['ctrl+a'], group: 'many', neverTyping: true },
  palette: { chords: ['ctrl+k'], group: 'move' },
  screen1: { chords: ['ctrl+1'], group: 'move' },
  screen2: { chords: ['ctrl+2'], group: 'move', unlisted: true },
  screen3: { chords: ['ctrl+3'], group: 'move', unlisted: true },
  screen4: { chords: ['ctrl+4'], group: 'move', unlisted: true },
  screen5: { chords: ['ctrl+5'], group: 'move', unlisted: true },
  neighbourBefore: { chords: ['['], group: 'move' },
  neighbourAfter: { chords: [']'], group: 'move', unlisted: true },

  approve: { chords: ['a'], group: 'decide', once: true },
  edit: { chords: ['e'], group: 'decide', once: true },
  reject: { chords: ['r'], group: 'decide', once: true },
  redraft: { chords: ['g'], group: 'decide', once: true },
  redraftWish: { chords: ['shift+g'], group: 'decide', once: true },
  otherVersions: { chords: ['w'], group: 'decide', once: true },
  snooze: { chords: ['s'], group: 'decide', once: true },
  undo: { chords: ['u', 'ctrl+z'], group: 'decide', once: true, neverTyping: true },

  claim: { chords: ['c'], group: 'decide', once: true },
  filters: { chords: ['f'], group: 'move' },
  nextView: { chords: ['b'], group: 'move' },
  previousView: { chords: ['shift+b'], group: 'move', unlisted: true },
  why: { chords: ['d'], group: 'read' },
  leadPanel: { chords: ['i'], group: 'read' },
  unfold: { chords: ['o'], group: 'read' },
  quoted: { chords: ['q'], group: 'read' },
  html: { chords: ['v'], group: 'read' },
  showNew: { chords: ['n'], group: 'read' },
  pictures: { chords: ['m'], group: 'read', once: true },
  sentiment: { chords: ['t'], group: 'read' },
  optOut: { chords: ['shift+o'], group: 'read', once: true },

  approveNext: { chords: ['ctrl+enter'], group: 'write', once: true },
  sendLater: { chords: ['ctrl+shift+enter'], group: 'write', once: true },
  snippet: { chords: ['ctrl+;'], group: 'write', once: true },
  insertTime: { chords: ['ctrl+shift+t'], group: 'write', once: true },
  insertLink: { chords: ['ctrl+l'], group: 'write', once: true },
  myChanges: { chords: ['ctrl+d'], group: 'write', once: true },
  addressees: { chords: ['ctrl+shift+a'], group: 'write', once: true },
  spelling: { chords: ['f7'], group: 'write', whileTyping: true, once: true },
  leaveEditor: { chords: ['escape'], group: 'write', whileTyping: true },

  pause: { chords: ['p'], group: 'runs', once: true },
  follow: { chords: ['t'], group: 'runs' },
  nextError: { chords: ['n'], group: 'runs' },
  previousError: { chords: ['shift+n'], group: 'runs', unlisted: true },
  retryFailed: { chords: ['f'], group: 'runs', once: true },
  checkAgain: { chords: ['c'], group: 'runs', once: true },

  tryLower: { chords: ['arrowleft'], group: 'runs' },
  tryHigher: { chords: ['arrowright'], group: 'runs', unlisted: true },

  stop: { chords: ['ctrl+.'], group: 'always', once: true },
  keySheet: { chords: ['?'], group: 'always' },
  settings: { chords: ['ctrl+,'], group: 'always' },
  newWindow: { chords: ['ctrl+n'], group: 'always', once: true },
  tour: { chords: [], group: 'always', unlisted: true },

  choose1: { chords: ['1'], group: 'decide', unlisted: true, once: true },
  choose2: { chords: ['2'], group: 'decide', unlisted: true, once: true },
  choose3: { chords: ['3'], group: 'decide', unlisted: true, once: true },
  choose4: { chords: ['4'], group: 'decide', unlisted: true, once: true },
  choose5: { chords: ['5'], group: 'decide', unlisted: true, once: true },
  choose6: { chords: ['6'], group: 'decide', unlisted: true, once: true },
} as const satisfies Record<string, BindingShape>;

export type CommandId = keyof typeof bindings;
export type Binding = BindingShape;

export const commandIds = Object.keys(bindings) as CommandId[];
/** A binding with its optional fields readable. */
export const bindingOf = (id: CommandId): Binding => bindings[id];
