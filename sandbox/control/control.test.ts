import { describe, expect, it } from 'vitest';
import { demoKeys } from '../keys';
import { sandboxForTests } from '../testing/sandbox-for-tests';

const sandbox = sandboxForTests();

async function call(method: string, path: string, body?: unknown) {
  const answer = await fetch(`${sandbox.get().ready.control}${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  // Each test says what it expects of the body.
  return { status: answer.status, body: (await answer.json()) as { items?: unknown[] } };
}

describe('the control API over HTTP', () => {
  it('counts what there is', async () => {
    const { body } = await call('GET', '/state');
    expect(body).toMatchObject({
      requests: 0,
      scale: 0.002,
      instantly: { campaigns: 2, leads: 2, emails: 4, received: 2, replies: 0 },
      mail: [{ mailbox: 'mara@fernhill.example', folders: { INBOX: 2, Sent: 0 } }],
      delivered: { mail: 0, instantly: 0, calendar: 0 },
    });
  });

  it('logs every request that reached a provider, and no secret', async () => {
    await fetch(`${sandbox.get().ready.instantly}/campaigns?api_key=${demoKeys.instantly}`);
    await fetch(`${sandbox.get().ready.openai}/models`, { headers: { authorization: `Bearer ${demoKeys.openai}` } });
    const { body } = await call('GET', '/requests');
    expect(body.items).toMatchObject([
      { provider: 'instantly', method: 'GET', path: '/api/v2/campaigns?api_key=***', status: 401 },
      { provider: 'openai', method: 'GET', path: '/v1/models', status: 200 },
    ]);
    expect(JSON.stringify(body)).not.toContain('demo-countersign');
    expect((await call('GET', '/requests?provider=slack')).body.items).toEqual([]);
  });

  it('injects, and says what is wrong with a bad order', async () => {
    const mail = await call('POST', '/inject', {
      kind: 'mail',
      from: { address: 'ivo@couriers.example' },
      text: 'Hello',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    expect(mail).toMatchObject({ status: 200, body: { kind: 'mail', uid: 3 } });
    expect(await call('POST', '/inject', { kind: 'mail', to: 'nobody@x.example' })).toMatchObject({
      status: 400,
      body: { error: 'no mailbox nobody@x.example' },
    });
    expect((await call('POST', '/faults', { faults: [{ provider: 'fax', kind: '500' }] })).status).toBe(400);
    expect((await call('POST', '/clock', { scale: 0 })).status).toBe(400);
    expect((await call('GET', '/nothing')).status).toBe(404);
  });

  it('orders faults for later requests, and clears them', async () => {
    const order = {
      faults: [{ provider: 'instantly', kind: '500', count: 2, after: 1, match: 'GET /api/v2/campaigns' }],
    };
    await call('POST', '/faults', order);
    const ask = async () => {
      const headers = { authorization: `Bearer ${demoKeys.instantly}` };
      return (await fetch(`${sandbox.get().ready.instantly}/campaigns`, { headers })).status;
    };
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 500, 500, 200]);
    await call('POST', '/faults', { revoked: ['instantly'] });
    expect(await ask()).toBe(401);
    await sandbox.restart();
    expect(await ask()).toBe(401);
    await call('POST', '/faults', { clear: true });
    expect(await ask()).toBe(200);
  });

  it('holds requests until the faults are cleared, and says how many wait', async () => {
    const held = async () => ((await call('GET', '/state')).body as { held?: number }).held;
    const until = async (count: number) => {
      while ((await held()) !== count) await new Promise((goOn) => setTimeout(goOn, 2));
    };
    const hold = { provider: 'instantly', kind: 'held', after: 1, count: 10 };
    await call('POST', '/faults', { faults: [hold] });
    const ask = async (signal?: AbortSignal) => {
      const headers = { authorization: `Bearer ${demoKeys.instantly}` };
      return (await fetch(`${sandbox.get().ready.instantly}/campaigns`, { headers, ...(signal ? { signal } : {}) }))
        .status;
    };
    expect(await ask()).toBe(200);
    const goes = new AbortController();
    const first = ask();
    const second = ask(goes.signal).catch(() => 'gone');
    await until(2);
    goes.abort();
    expect(await second).toBe('gone');
    await until(1);
    // Cleared and ordered at once: who waited goes on, who comes then is held.
    await call('POST', '/faults', { clear: true, faults: [{ ...hold, after: 0 }] });
    expect(await first).toBe(200);
    const third = ask();
    await until(1);
    await call('POST', '/faults', { clear: true });
    expect(await third).toBe(200);
    expect(await held()).toBe(0);
  });

  it('resets to a new world', async () => {
    await call('POST', '/inject', { kind: 'instantly', lead: 'dana@northwind.example', text: 'x' });
    const { body } = await call('POST', '/reset', { seed: 9 });
    expect(body).toMatchObject({ world: { seed: 9 }, instantly: { emails: 4 } });
    await call('POST', '/reset', { seed: 7 });
  });
});
