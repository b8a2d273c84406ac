import type { LookupAddress } from 'node:dns';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeAuthority } from './certificates.fixture';
import { createFetchPicture, type Internet, tellNoPicture } from './fetch-picture';
import { isPublicAddress } from './public-address';

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 6, 0, 0, 0]),
]);
const asData = `data:image/png;base64,${png.toString('base64')}`;
const authority = makeAuthority('Test authority');
const never = new AbortController().signal;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const listen = async (server: Server & { closeAllConnections(): void }): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(
    () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  return (server.address() as AddressInfo).port;
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const send: Answer = (_request, response) => {
  response.setHeader('content-type', 'image/png');
  response.end(png);
};

/**
 * An internet of this computer: 127.0.0.1 is its public part, everything else is somebody's house. `names` says what each name answers,
 * one list of addresses after the other; the last stays.
 */
const internet = async (
  answer: Answer,
  {
    names = {},
    certificate = authority.certify(['cdn.example', 'other.example']),
    ...rest
  }: Partial<Internet> & { names?: Record<string, string[][]>; certificate?: { key: string; cert: string } } = {},
) => {
  const seen: { path: string; host: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer({ ...certificate }, (request, response) => {
    seen.push({ path: request.url ?? '', host: request.headers.host ?? '', headers: request.headers });
    answer(request, response);
  });
  // A handshake that fails is what some of these are about.
  server.on('tlsClientError', () => {});
  const port = await listen(server);
  const asked: string[] = [];
  const look = (name: string, _options: unknown, done: (error: null, found: LookupAddress[]) => void): void => {
    asked.push(name);
    const answers = names[name] ?? [['127.0.0.1']];
    const found = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  const fetchOne = createFetchPicture({
    lookup: look as Internet['lookup'],
    isPublic: (address) => address === '127.0.0.1',
    port,
    ca: authority.ca,
    patienceMs: 120_000,
    ...rest,
  });
  return { fetch: (url: string, signal = never) => fetchOne(url, signal), seen, asked, port };
};

describe('a picture over TLS', () => {
  it('is fetched by name, without cookies, referrer or language', async () => {
    const world = await internet(send);
    expect(await world.fetch('http://cdn.example/a.png?x=1')).toEqual({ data: asData });
    expect(world.seen).toHaveLength(1);
    const headers: IncomingMessage['headers'] = world.seen[0]?.headers ?? {};
    for (const name of ['cookie', 'referer', 'accept-language', 'authorization', 'origin'])
      expect(headers[name], name).toBeUndefined();
  });

  it.each([
    ['of somebody else', async () => internet(send, { certificate: authority.certify(['else.example']) })],
    ['that ran out', async () => internet(send, { certificate: authority.certify(['cdn.example'], -2) })],
    ['of nobody known', async () => internet(send, { certificate: makeAuthority('Nobody').certify(['cdn.example']) })],
  ])('is not taken under a certificate %s, and that is told', async (_what, make) => {
    const world = await make();
    expect(await world.fetch('https://cdn.example/a.png')).toEqual({ why: 'certificate' });
    expect(world.seen).toEqual([]);
    expect(tellNoPicture('https://cdn.example/a.png', 'certificate')).toBe(
      'The certificate of cdn.example is not valid.',
    );
  });

  it('moved elsewhere is followed over TLS, three times at most, and never to what is not encrypted', async () => {
    const world = await internet(({ url }, response) => {
      const to = {
        '/once': 'https://other.example/a.png',
        '/http': 'http://other.example/a.png',
        '/file': 'file:///etc/passwd',
        '/port': 'https://other.example:8443/a.png',
        '/round': '/round',
      }[url ?? ''];
      if (to === undefined) send({} as IncomingMessage, response);
      else response.writeHead(302, { location: to }).end();
    });
    expect(await world.fetch('https://cdn.example/once')).toEqual({ data: asData });
    expect(await world.fetch('https://cdn.example/http')).toEqual({ why: 'unencrypted' });
    expect(await world.fetch('https://cdn.example/file')).toEqual({ why: 'refused_address' });
    expect(await world.fetch('https://cdn.example/port')).toEqual({ why: 'refused_address' });
    expect(await world.fetch('https://cdn.example/round')).toEqual({ why: 'unreachable' });
    expect(world.seen.filter(({ path }) => path === '/round')).toHaveLength(4);
  });

  it('is cut off when it is more than was said or allowed, and is none when it is something else', async () => {
    const world = await internet(({ url }, response) => {
      if (url === '/announced') response.writeHead(200, { 'content-length': String(4 * 1024 * 1024) }).flushHeaders();
      else if (url === '/endless') {
        response.writeHead(200);
        const more = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
        };
        more();
      } else if (url === '/short') {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(png);
        setImmediate(() => response.destroy());
      } else if (url === '/bomb') {
        const huge = Buffer.from(png);
        huge.writeUInt32BE(60_000, 16);
        huge.writeUInt32BE(60_000, 20);
        response.end(huge);
      } else if (url === '/gone') response.writeHead(404).end(png);
      else response.end('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    });
    expect(await world.fetch('https://cdn.example/announced')).toEqual({ why: 'too_big' });
    expect(await world.fetch('https://cdn.example/endless')).toEqual({ why: 'too_big' });
    expect(await world.fetch('https://cdn.example/short')).toEqual({ why: 'unreachable' });
    expect(await world.fetch('https://cdn.example/bomb')).toEqual({ why: 'too_big' });
    expect(await world.fetch('https://cdn.example/gone')).toEqual({ why: 'unreachable' });
    expect(await world.fetch('https://cdn.example/logo.svg')).toEqual({ why: 'no_picture' });
  });

  it('that comes a byte at a time is given up, and so is one nobody waits for any more', async () => {
    const dripping = await internet(
      (_request, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
      { patienceMs: 300 },
    );
    expect(await dripping.fetch('https://cdn.example/slow.png')).toEqual({ why: 'too_slow' });
    const left = new AbortController();
    const silent = await internet(() => left.abort());
    expect(await silent.fetch('https://cdn.example/a.png', left.signal)).toEqual({ why: 'too_slow' });
  });
});

describe('a mail cannot make this computer ask', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:8080/admin',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/latest/meta-data/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://localhost.:631/printers/',
    'https://[::1]/',
    'https://[fd00::7]/',
    'https://192.168.1.1/reboot.png',
    'https://user:pass@cdn.example/a.png',
    'ftp://cdn.example/a.png',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
  ])('%s', async (url) => {
    const { asked, fetch } = await internet(send, { isPublic: isPublicAddress });
    expect(await fetch(url)).toEqual({ why: 'refused_address' });
    expect(asked).toEqual([]);
  });

  it('a name that answers with an address of the house, among others or after a redirect', async () => {
    const world = await internet(
      ({ url }, response) => {
        if (url === '/move') response.writeHead(302, { location: 'https://inner.example/a.png' }).end();
        else send({} as IncomingMessage, response);
      },
      {
        names: {
          'inner.example': [['127.0.0.2']],
          'mixed.example': [['127.0.0.1', '127.0.0.2']],
          'six.example': [['127.0.0.1', '::1']],
          'nobody.example': [[]],
        },
      },
    );
    for (const url of [
      'https://inner.example/a.png',
      'https://mixed.example/a.png',
      'https://six.example/a.png',
      'https://nobody.example/a.png',
      'https://cdn.example/move',
    ])
      expect(await world.fetch(url), url).toEqual({ why: 'refused_address' });
    expect(world.seen.map(({ path }) => path)).toEqual(['/move']);
  });

  it('a name that changes its answer: what was looked at is what is connected to, and each step looks once', async () => {
    const world = await internet(send, { names: { 'cdn.example': [['127.0.0.1'], ['127.0.0.2']] } });
    expect(await world.fetch('https://cdn.example/a.png')).toEqual({ data: asData });
    expect(world.asked).toEqual(['cdn.example']);
    // The answer it gives from now on is the house's.
    expect(await world.fetch('https://cdn.example/a.png')).toEqual({ why: 'refused_address' });
    expect(world.seen).toHaveLength(1);
  });
});
