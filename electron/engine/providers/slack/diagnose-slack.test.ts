import { afterEach, describe, expect, it } from 'vitest';
import { slackDiagnosis } from '../../../../shared/schemas/slack';
import { jumpingClock, keepingLog, type Loopback, type Reply, startLoopback } from '../loopback.fixture';
import { createSlackClient } from './create-slack-client';
import { diagnoseSlack } from './diagnose-slack';
import { formatDiagnosis } from './format-diagnosis';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const all = ['chat:write', 'im:history', 'im:write', 'users:read', 'users:read.email'];
const needs: Record<string, string> = {
  'users.lookupByEmail': 'users:read.email',
  'conversations.open': 'im:write',
  'conversations.history': 'im:history',
  'bots.info': 'users:read',
};

/** A workspace with these scopes, one member, and Slack's answers. */
const diagnose = async (
  scopes: string[],
  probeEmail: string | null = 'ruth@brightwater.example',
  token = 'xoxb-11-9f3a',
) => {
  server = await startLoopback(({ path, body }): Reply => {
    const method = path.replace('/api/', '');
    const headers = { 'x-oauth-scopes': scopes.join(',') };
    const need = needs[method];
    if (need && !scopes.includes(need))
      return { headers, json: { ok: false, error: 'missing_scope', needed: need, provided: scopes.join(',') } };
    if (method === 'auth.test')
      return { headers, json: { ok: true, team: 'Brightwater', user: 'countersign', bot_id: 'B01' } };
    if (method === 'bots.info') return { headers, json: { ok: true, bot: { id: 'B01', app_id: 'A77' } } };
    if (method === 'users.lookupByEmail')
      return new URLSearchParams(body).get('email') === 'ruth@brightwater.example'
        ? { headers, json: { ok: true, user: { id: 'U01', name: 'ruth' } } }
        : { headers, json: { ok: false, error: 'users_not_found' } };
    if (method === 'conversations.open') return { headers, json: { ok: true, channel: { id: 'D01' } } };
    return { headers, json: { ok: true, messages: [], has_more: false } };
  });
  const clock = jumpingClock(15_000);
  const client = createSlackClient({ baseUrl: `${server.url}/api/`, token, clock, log: keepingLog(), fetch });
  return diagnoseSlack({ client, token, clock, probeEmail });
};

describe('diagnoseSlack', () => {
  it('says that all is in order, and posts nothing', async () => {
    const found = slackDiagnosis.parse(await diagnose(all));
    expect(found).toMatchObject({
      ok: true,
      team: 'Brightwater',
      bot: 'countersign',
      appId: 'A77',
      tokenEnd: '9f3a',
      steps: [],
    });
    expect(found.calls.map((call) => call.state)).toEqual(['works', 'works', 'works', 'works']);
    expect(server?.seen.some(({ path }) => path.includes('chat.'))).toBe(false);
  });

  it('names the missing scope, the reinstall and the new token', async () => {
    const found = await diagnose(all.filter((scope) => scope !== 'users:read.email'));
    expect(found.ok).toBe(false);
    expect(found.headline).toBe('The Slack app lacks the scope users:read.email.');
    expect(found.calls[0]).toMatchObject({ method: 'users.lookupByEmail', state: 'missing' });
    const steps = found.steps.join('\n');
    expect(steps).toContain('https://api.slack.com/apps/A77');
    expect(steps).toContain('add users:read.email');
    expect(steps).toContain('Reinstall');
    expect(steps).toContain('xoxb-');
    expect(formatDiagnosis(found)).toMatch(/MISSING\s+users\.lookupByEmail\s+needs users:read\.email \+ users:read/);
  });

  it('names every missing scope at once', async () => {
    const found = await diagnose(['chat:write']);
    expect(found.headline).toContain('im:write');
    expect(found.headline).toContain('users:read.email');
    expect(found.headline).toContain('im:history');
  });

  it('tells a reviewer whom Slack does not know from a missing scope', async () => {
    const found = await diagnose(all, 'nobody@brightwater.example');
    expect(found.calls[0]).toMatchObject({ state: 'failed' });
    expect(found.calls[0]?.detail).toContain('users_not_found');
    expect(found.steps.join(' ')).toContain('Reviewers');
  });

  it.each([
    ['', 'No Slack token'],
    ['xoxp-1-2-3', 'user token'],
    ['xapp-1-2-3', 'app-level token'],
    ['https://hooks.slack.com/services/T/B/x', 'webhook'],
    ['0123456789abcdef0123456789abcdef', 'secret'],
    ['hello', 'not a Slack token'],
  ])('explains the wrong kind of token %j without calling Slack', async (token, sentence) => {
    const found = await diagnose(all, null, token);
    expect(found.headline).toContain(sentence);
    expect(found.ok).toBe(false);
    expect(found.steps.length).toBeGreaterThan(0);
    expect(server?.seen).toHaveLength(0);
  });

  it('says that a revoked token is not accepted', async () => {
    server = await startLoopback(() => ({ json: { ok: false, error: 'token_revoked' } }));
    const clock = jumpingClock(15_000);
    const token = 'xoxb-11-9f3a';
    const client = createSlackClient({ baseUrl: server.url, token, clock, log: keepingLog(), fetch });
    const found = await diagnoseSlack({ client, token, clock, probeEmail: null });
    expect(found.headline).toBe('Slack does not accept the token (token_revoked).');
    expect(found.calls.every((call) => call.state === 'not_checked')).toBe(true);
  });
});
