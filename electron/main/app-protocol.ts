import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { contentPolicy } from './content-policy';

export const appOrigin = 'app://countersign';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Must run before `ready`: makes app:// an origin with the rights of https. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** Serves the window's files, and nothing else, under app://countersign. */
export const serveApp = (folder: string): void => {
  protocol.handle('app', async (request) => {
    const file = fileFor(folder, request.url);
    if (request.method !== 'GET' || file === null) return new Response('Not found', { status: 404 });
    try {
      return await answerWith(file);
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
};

/** The file that a URL means, or null when it leads out of the folder or to another host. Every page is index.html. */
export const fileFor = (folder: string, url: string): string | null => {
  let path: string;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== 'app:' || parsed.host !== 'countersign') return null;
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(folder, path === '/' ? 'index.html' : path);
  return file.startsWith(folder + sep) ? file : null;
};

const answerWith = async (file: string): Promise<Response> => {
  const extension = extname(file);
  const type = mimeTypes[extension];
  if (type === undefined) return new Response('Not found', { status: 404 });
  const headers: Record<string, string> = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (extension !== '.html') return new Response(new Uint8Array(await readFile(file)), { headers });
  const nonce = randomBytes(18).toString('base64');
  headers['content-security-policy'] = contentPolicy(nonce);
  headers['cache-control'] = 'no-store';
  const html = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
  return new Response(html, { headers });
};
