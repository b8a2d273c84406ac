import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageFile, fileFor } from './page-files';
import { type Schemes, serveScheme } from './serve-scheme';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-page-'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__" src="/a.js"></script>');
  writeFileSync(join(folder, 'a.js'), 'export {}');
  writeFileSync(join(folder, 'notes.txt'), 'not a file of the page');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string) => answerPageFile(folder, { method: 'GET', url });

describe('the files of the page', () => {
  it('gives the page under a policy with a nonce of its own each time', async () => {
    const [first, second] = [await get('app://countersign/'), await get('app://countersign/')];
    const nonce = /'nonce-([^']+)'/.exec(first.headers['content-security-policy'] ?? '')?.[1];
    expect(first).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect(first.data.toString()).toContain(`nonce="${nonce}"`);
    expect(second.headers['content-security-policy']).not.toBe(first.headers['content-security-policy']);
  });

  it('gives a script as one, not to be taken for anything else', async () => {
    expect(await get('app://countersign/a.js')).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
      data: Buffer.from('export {}'),
    });
  });

  it.each([
    ['app://countersign/none.js'],
    ['app://countersign/notes.txt'],
    ['app://other/a.js'],
    ['https://countersign/a.js'],
    ['app://countersign/..%2f..%2fetc/passwd.js'],
    ['app://countersign/a%00.js'],
    ['app://countersign/%'],
    ['not a URL'],
  ])('has nothing at %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('answers no other method', async () => {
    expect((await answerPageFile(folder, { method: 'POST', url: 'app://countersign/a.js' })).statusCode).toBe(404);
  });

  it('stays in its folder', () => {
    expect(fileFor('/opt/page', 'app://countersign/%2e%2e%2fsecrets.json')).toBeNull();
    expect(fileFor('/opt/page', 'app://countersign/assets/a.js')).toBe(join('/opt/page', 'assets', 'a.js'));
  });
});

describe('a scheme', () => {
  const answer = (request: { method: string; url: string }) => answerPageFile(folder, request);
  const request = { method: 'GET', url: 'app://countersign/a.js', referrer: '', headers: {} };

  it('is answered by bytes where Electron takes them', async () => {
    const given = await new Promise<unknown>((give) => {
      const schemes: Schemes = {
        handle: () => expect.unreachable('the older call is there'),
        registerBufferProtocol: (scheme, handler) => {
          expect(scheme).toBe('app');
          handler(request, give);
          return true;
        },
      };
      serveScheme(schemes, 'app', answer);
    });
    expect(given).toEqual(await answer(request));
  });

  it('is answered the same where it does not', async () => {
    const handlers: ((asked: Request) => Promise<Response> | Response)[] = [];
    serveScheme({ handle: (_scheme, handler) => handlers.push(handler) }, 'app', answer);
    const asked = new Request('https://countersign.example/a.js');
    Object.defineProperty(asked, 'url', { value: request.url });
    const response = await handlers[0]?.(asked);
    const { headers, data } = await answer(request);
    expect(response?.status).toBe(200);
    expect(Object.fromEntries(response?.headers ?? [])).toEqual(headers);
    expect(Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(data);
  });
});
