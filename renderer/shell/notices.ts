/** Everything that may hold for the whole window, the gravest first: what threatens data, what stops sending, what waits. */
export const noticeRank = [
  'down',
  'damage',
  'auditBroken',
  'diskFull',
  'stopped',
  'restored',
  'foreignSender',
  'breaker',
  'refused',
  'modelSpent',
  'budgetSpent',
  'restarting',
  'away',
  'modelSilent',
  'backupProblem',
  'budgetWarn',
  'demo',
] as const;
export type Notice = (typeof noticeRank)[number];

/** Lines of 40 px before the rest is folded: a stack that grows pushes the work out of sight. */
const unfoldedLines = 2;

/**
 * Which notices are shown, the gravest first, and how many are folded behind the last of them. Two are shown; of more, the
 * second line says how many there are besides. Opened, all are shown.
 */
export const stackNotices = (present: ReadonlySet<Notice>, open: boolean): { shown: Notice[]; folded: number } => {
  const ranked = noticeRank.filter((notice) => present.has(notice));
  const shown = open ? ranked : ranked.slice(0, unfoldedLines);
  return { shown, folded: ranked.length - shown.length };
};
