import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentPolicy } from './content-policy';

/** What the page is given for a request: an HTTP status, headers by their small names, and the bytes. */
export type PageFile = { statusCode: number; headers: Record<string, string>; data: Buffer };

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

const notFound = (): PageFile => ({
  statusCode: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  data: Buffer.from('Not found'),
});

/**
 * Answers a request of the page with one of the window's files, and with nothing else: 404 for every other method, address or kind of file.
 *
 * @param folder of the built page; @param request its method and whole URL. Never rejects.
 */
export const answerPageFile = async (folder: string, request: { method: string; url: string }): Promise<PageFile> => {
  const file = fileFor(folder, request.url);
  if (request.method !== 'GET' || file === null) return notFound();
  try {
    return await read(file);
  } catch {
    return notFound();
  }
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

const read = async (file: string): Promise<PageFile> => {
  const extension = extname(file);
  const type = mimeTypes[extension];
  if (type === undefined) return notFound();
  const headers: Record<string, string> = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (extension !== '.html') return { statusCode: 200, headers, data: await readFile(file) };
  const nonce = randomBytes(18).toString('base64');
  headers['content-security-policy'] = contentPolicy(nonce);
  headers['cache-control'] = 'no-store';
  const html = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
  return { statusCode: 200, headers, data: Buffer.from(html) };
};
