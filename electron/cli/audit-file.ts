import { type ChainedEvent, chainedEvent } from '../../shared/schemas/workspace';

const columns = ['n', 'workspaceId', 'at', 'actor', 'actorRole', 'kind', 'cause', 'data', 'hash'] as const;

const cell = (value: unknown): string => {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvHead = columns.join(',');
/** One event as a line of CSV (RFC 4180; `data` is JSON in one cell). */
export const csvLine = (event: ChainedEvent): string => columns.map((name) => cell(event[name])).join(',');

/** Reads CSV (RFC 4180): cells may hold quotes, commas and line ends. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
};

/** The events of an exported file, JSON lines or CSV. Throws what parsing throws for a file that is neither. */
export const readAuditFile = (text: string): ChainedEvent[] => {
  if (!text.startsWith(csvHead))
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => chainedEvent.parse(JSON.parse(line)));
  return readCsv(text)
    .slice(1)
    .map(([n, workspaceId, at, actor, actorRole, kind, cause, data, hash]) =>
      chainedEvent.parse({
        n: Number(n),
        workspaceId,
        at: Number(at),
        actor,
        actorRole: actorRole === '' ? null : actorRole,
        kind,
        cause,
        data: JSON.parse(data ?? ''),
        hash,
      }),
    );
};
