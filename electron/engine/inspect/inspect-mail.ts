import { parseMail, type RawMail } from '../ingest';
import { failedInspection, type Inspection } from './inspection';
import { judgeParsed } from './judge-parsed';

/**
 * What ingest and the gates make of one raw mail; a large one is best given as a stream, which is never held whole. `file` is echoed; `zone`
 * (IANA) is where the reader's days begin, UTC when absent or unknown; `at` (UTC ms) stands in for a missing Date header. Never throws: what goes
 * wrong, a stream that breaks off too, is `ok: false` with the reason.
 */
export const inspectMail = async (
  raw: RawMail,
  options: { file?: string; zone?: string; at?: number } = {},
): Promise<Inspection> => {
  const source = options.file === undefined ? {} : { file: options.file };
  try {
    let seen = 0;
    const counted = async function* (stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of stream) {
        seen += chunk.length;
        yield chunk;
      }
    };
    const whole = typeof raw === 'string' || raw instanceof Uint8Array;
    const mail = await parseMail(whole ? raw : counted(raw));
    if ((whole ? raw.length : seen) === 0) return failedInspection(source, 'The file is empty.');
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
