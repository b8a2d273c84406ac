import { lookup } from 'node:dns';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pictureKind } from './picture-kind';
import { isPublicAddress } from './public-address';

/** Fetches one picture and gives it as a data: URL; null when it is none, or cannot be had. Never throws. */
export type FetchPicture = (url: string, signal: AbortSignal) => Promise<string | null>;

const maxBytes = 3 * 1024 * 1024;
const timeoutMs = 10_000;
const maxRedirects = 3;

class NotPublic extends Error {}

/** Looks a name up and gives only addresses of the public internet: the very ones that are then connected to. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0);
    const addresses = found.filter((each) => isPublicAddress(each.address));
    const [first] = addresses;
    if (!first || addresses.length < found.length) return done(new NotPublic(hostname), '', 0);
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};

/** Where a picture is asked for: over TLS whatever the mail wrote, on the usual port, with no name or password. */
export const pictureAddress = (written: string, base?: string): URL | null => {
  try {
    const url = new URL(written.startsWith('//') ? `https:${written}` : written, base);
    if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
    if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return null;
    // An address in place of a name is not looked up, so it is judged here.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isPublicAddress(host)) return null;
    return url;
  } catch {
    return null;
  }
};

type Got = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'moved'; to: string } | { kind: 'none' };

const get = (url: URL, signal: AbortSignal): Promise<Got> =>
  new Promise((done) => {
    const none = (): void => done({ kind: 'none' });
    const asked = request(
      url,
      {
        lookup: publicLookup,
        // No cookies, no language, no referrer: nothing but that somebody asked.
        headers: { accept: 'image/webp,image/png,image/jpeg,image/gif', 'user-agent': 'Mozilla/5.0' },
        agent: false,
        signal,
        timeout: timeoutMs,
      },
      (answer) => {
        const { statusCode = 0, headers } = answer;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          answer.destroy();
          done({ kind: 'moved', to: headers.location });
          return;
        }
        if (statusCode !== 200 || Number(headers['content-length'] ?? 0) > maxBytes) {
          answer.destroy();
          none();
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) {
            answer.destroy();
            none();
          } else chunks.push(chunk);
        });
        answer.on('end', () => done({ kind: 'bytes', bytes: Buffer.concat(chunks) }));
        answer.on('error', none);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', none);
    asked.end();
  });

/** Over TLS from public addresses only, at most 3 MB and three redirects, each looked at like the first. */
export const fetchPicture: FetchPicture = async (written, signal) => {
  let url = pictureAddress(written);
  for (let step = 0; url !== null && step <= maxRedirects; step += 1) {
    const got = await get(url, signal);
    if (got.kind === 'none') return null;
    if (got.kind === 'bytes') {
      const kind = pictureKind(got.bytes);
      return kind === null ? null : `data:${kind};base64,${Buffer.from(got.bytes).toString('base64')}`;
    }
    url = pictureAddress(got.to, url.href);
  }
  return null;
};
