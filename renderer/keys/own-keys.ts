import { bindingOf, type CommandId, commandIds } from './bindings';

/** Keys that a person chose, by command; an empty list takes the key away. */
export type OwnKeys = Partial<Record<CommandId, readonly string[]>>;

/** The chords that mean a command now. */
export const chordsOf = (id: CommandId, own: OwnKeys = {}): readonly string[] => own[id] ?? bindingOf(id).chords;

/** Keys that everybody needs to get out and about: giving them away could trap somebody. */
const reserved =
  /^(escape|enter|tab|shift\+tab|ctrl\+[acvxz]|ctrl\+shift\+z|.*\b(control|shift|alt|meta|altgraph|dead))$/;

/** Choices of a popover hide what is below; a run's page and a draft are never on one screen. */
const together = (a: CommandId, b: CommandId): boolean => {
  const groups = [bindingOf(a).group, bindingOf(b).group];
  if (/^choose\d$/.test(a) || /^choose\d$/.test(b)) return false;
  if (!groups.includes('runs')) return true;
  return (
    groups.some((group) => (group === 'runs' ? false : group === 'always' || group === 'move')) ||
    groups[0] === groups[1]
  );
};

export type KeyConflict = { kind: 'reserved' } | { kind: 'taken'; by: CommandId };

/** What forbids a chord for a command; null when it may have it. */
export const conflictOf = (id: CommandId, chord: string, own: OwnKeys): KeyConflict | null => {
  if (bindingOf(id).chords.includes(chord)) {
    const by = commandIds.find((other) => other !== id && own[other]?.includes(chord) && together(id, other));
    return by ? { kind: 'taken', by } : null;
  }
  if (reserved.test(chord)) return { kind: 'reserved' };
  const by = commandIds.find((other) => other !== id && chordsOf(other, own).includes(chord) && together(id, other));
  return by ? { kind: 'taken', by } : null;
};

/** What was kept, as far as this version knows the commands. */
export const readOwnKeys = (kept: Readonly<Record<string, readonly string[]>>): OwnKeys =>
  Object.fromEntries(commandIds.flatMap((id) => (kept[id] ? [[id, kept[id]]] : [])));

/** Commands whose keys can be chosen: those that the key sheet tells of by themselves, but for Enter and Esc. */
export const changeable = (id: CommandId): boolean =>
  !/^choose\d$/.test(id) && !['open', 'back', 'leaveEditor'].includes(id);
