import { lookup } from 'node:dns';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pictureKind, tooManyPixels } from './picture-kind';
import { isPublicAddress } from './public-address';

/** Why a picture is not there. */
export type NoPicture =
  /** Its address is none that is asked: another scheme or port, a name and password, not the public internet. */
  | 'refused_address'
  /** It was moved to where nothing is encrypted. */
  | 'unencrypted'
  | 'certificate'
  | 'too_big'
  | 'too_slow'
  | 'no_picture'
  | 'unreachable';
export type Fetched = { data: string } | { why: NoPicture };

/** Fetches one picture and gives it as a data: URL, or why there is none. Never throws. */
export type FetchPicture = (url: string, signal: AbortSignal) => Promise<Fetched>;

const maxBytes = 3 * 1024 * 1024;
const maxRedirects = 3;

/** How names are looked up and which addresses may be asked; tests bring an internet of their own. */
export type Internet = {
  lookup: typeof lookup;
  isPublic(address: string): boolean;
  port: number;
  /** Certificates trusted besides the usual ones. */
  ca?: string;
  /** Milliseconds that one picture may take in all, however busily its server sends. */
  patienceMs: number;
};
const theInternet: Internet = { lookup, isPublic: isPublicAddress, port: 443, patienceMs: 10_000 };

const notPublic = 'COUNTERSIGN_NOT_PUBLIC';

/**
 * Looks a name up and gives only addresses of the public internet: the very ones that are then connected to, so that a name cannot
 * answer with one address here and another at the connection. One inner address among them refuses the name.
 */
const publicLookup =
  ({ lookup: look, isPublic }: Internet): LookupFunction =>
  (hostname, options, done) => {
    look(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const [first] = found;
      if (!first || found.some(({ address }) => !isPublic(address)))
        return done(Object.assign(new Error(`${hostname} is not on the public internet`), { code: notPublic }), '', 0);
      if (options.all) return done(null, found);
      return done(null, first.address, first.family);
    });
  };

/** Where a picture is asked for: over TLS whatever the mail wrote, on the usual port, with no name or password. */
export const pictureAddress = (
  written: string,
  base?: string,
  isPublic: (address: string) => boolean = isPublicAddress,
): URL | null => {
  try {
    const url = new URL(written.startsWith('//') ? `https:${written}` : written, base);
    if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
    if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return null;
    // An address in place of a name is not looked up, so it is judged here.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isPublic(host)) return null;
    return url;
  } catch {
    return null;
  }
};

type Got = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'moved'; to: string } | { kind: 'none'; why: NoPicture };

const whyOf = (error: NodeJS.ErrnoException): NoPicture => {
  const code = error.code ?? '';
  if (code === notPublic) return 'refused_address';
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH)/.test(code))
    return 'certificate';
  return error.name === 'AbortError' || error.name === 'TimeoutError' || code === 'ABORT_ERR'
    ? 'too_slow'
    : 'unreachable';
};

const get = (url: URL, signal: AbortSignal, internet: Internet): Promise<Got> =>
  new Promise((done) => {
    const none = (why: NoPicture): void => done({ kind: 'none', why });
    const failed = (error: Error): void => none(signal.aborted ? 'too_slow' : whyOf(error));
    const asked = request(
      url,
      {
        port: internet.port,
        lookup: publicLookup(internet),
        ...(internet.ca === undefined ? {} : { ca: internet.ca }),
        // No cookies, no language, no referrer: nothing but that somebody asked.
        headers: { accept: 'image/webp,image/png,image/jpeg,image/gif', 'user-agent': 'Mozilla/5.0' },
        agent: false,
        signal,
      },
      (answer) => {
        const { statusCode = 0, headers } = answer;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          answer.destroy();
          done({ kind: 'moved', to: headers.location });
          return;
        }
        const announced = Number(headers['content-length'] ?? 0);
        if (statusCode !== 200 || announced > maxBytes) {
          answer.destroy();
          none(statusCode === 200 ? 'too_big' : 'unreachable');
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) {
            none('too_big');
            answer.destroy();
          } else chunks.push(chunk);
        });
        answer.on('end', () =>
          // Cut off before its end it is half a picture.
          answer.complete ? done({ kind: 'bytes', bytes: Buffer.concat(chunks) }) : none('unreachable'),
        );
        answer.on('error', failed);
      },
    );
    asked.on('error', failed);
    asked.end();
  });

/** Over TLS from public addresses only, at most 3 MB and three redirects, each looked at like the first. */
export const createFetchPicture =
  (internet: Internet = theInternet): FetchPicture =>
  async (written, signal) => {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(internet.patienceMs)]);
    let url = pictureAddress(written, undefined, internet.isPublic);
    for (let step = 0; step <= maxRedirects; step += 1) {
      if (url === null) return { why: 'refused_address' };
      const got = await get(url, patience, internet);
      if (got.kind === 'none') return { why: got.why };
      if (got.kind === 'bytes') {
        const kind = pictureKind(got.bytes);
        if (kind === null) return { why: 'no_picture' };
        if (tooManyPixels(got.bytes)) return { why: 'too_big' };
        return { data: `data:${kind};base64,${Buffer.from(got.bytes).toString('base64')}` };
      }
      // A server that encrypts and sends on to where nothing is: the mail asked for neither.
      if (/^http:/i.test(got.to.trim())) return { why: 'unencrypted' };
      url = pictureAddress(got.to, url.href, internet.isPublic);
    }
    return { why: 'unreachable' };
  };
export const fetchPicture = createFetchPicture();

const told: Record<NoPicture, (host: string) => string> = {
  refused_address: (host) => `${host} is no address that pictures are fetched from.`,
  unencrypted: (host) => `${host} wanted to send it unencrypted.`,
  certificate: (host) => `The certificate of ${host} is not valid.`,
  too_big: (host) => `What ${host} sends is too big.`,
  too_slow: (host) => `${host} took too long.`,
  no_picture: (host) => `What ${host} sends is no picture.`,
  unreachable: (host) => `${host} could not be reached.`,
};

/** Why a picture is missing, as a sentence for the person. */
export const tellNoPicture = (url: string, why: NoPicture): string => {
  const host = /^(?:https?:)?\/\/(?:[^/@\s]*@)?([^/?#:\s]{1,80})/i.exec(url)?.[1] ?? 'Its server';
  return told[why](host);
};
