import { parseMail } from '../ingest';
import { failedInspection, type Inspection } from './inspection';
import { judgeParsed } from './judge-parsed';

/**
 * What ingest and the gates make of one raw mail. `file` is echoed; `zone` (IANA) is where the reader's days begin, UTC when absent or unknown; `at` (UTC ms) stands in for a missing Date header. Never
 * throws: what goes wrong is `ok: false` with the reason.
 */
export const inspectMail = async (
  raw: Uint8Array | string,
  options: { file?: string; zone?: string; at?: number } = {},
): Promise<Inspection> => {
  const source = options.file === undefined ? {} : { file: options.file };
  try {
    if (raw.length === 0) return failedInspection(source, 'The file is empty.');
    const mail = await parseMail(raw);
    const at = mail.sentAt ?? options.at ?? null;
    return judgeParsed(mail, { channel: 'email', at, zone: knownZone(options.zone), source });
  } catch (error) {
    return failedInspection(source, error);
  }
};

/** The zone if this runtime knows it, else UTC. */
export const knownZone = (zone: string | undefined): string => {
  if (zone === undefined || zone === '') return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
};
