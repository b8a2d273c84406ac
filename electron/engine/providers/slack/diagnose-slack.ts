import type { SlackDiagnosis } from '../../../../shared/schemas/slack';
import type { Clock } from '../../ports';
import { stepsToAddScopes, stepsToGetToken } from './doctor-steps';
import type { SlackClient } from './slack-client';
import { describeSlackFailure, type SlackFailed, type SlackResult, type SlackUncertain } from './slack-result';
import { explainTokenKind, readTokenKind } from './token-kind';

type Check = SlackDiagnosis['calls'][number];

/** The calls of a review DM and the scopes each needs (method documentation of May 2026). */
const needed = {
  lookup: {
    purpose: 'Find the reviewer by address',
    method: 'users.lookupByEmail',
    // users:read alone does not grant it, but Slack wants both requested together.
    needs: ['users:read.email', 'users:read'],
  },
  open: { purpose: 'Open a DM with the reviewer', method: 'conversations.open', needs: ['im:write'] },
  post: { purpose: 'Post the review', method: 'chat.postMessage', needs: ['chat:write'] },
  history: { purpose: 'Find a post again after a lost answer', method: 'conversations.history', needs: ['im:history'] },
} as const;

/** Codes that mean the token itself is no good. */
const badToken = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired']);

export type DiagnoseInput = {
  client: SlackClient;
  token: string | null;
  clock: Pick<Clock, 'now'>;
  /** A reviewer's address to look up and open a DM with, so that calls are tried and not only read off the scopes; nothing is posted. */
  probeEmail: string | null;
};

const unchecked = (): Check[] =>
  Object.values(needed).map((call) => ({ ...call, needs: [...call.needs], state: 'not_checked', detail: '' }));

const byScopes = (call: (typeof needed)[keyof typeof needed], granted: readonly string[] | null): Check => {
  const missing = call.needs.filter((scope) => granted !== null && !granted.includes(scope));
  const base = { purpose: call.purpose, method: call.method, needs: [...call.needs] };
  if (missing.length > 0) return { ...base, state: 'missing', detail: `the token lacks ${missing.join(', ')}` };
  if (granted === null) return { ...base, state: 'not_checked', detail: 'Slack did not tell the scopes' };
  return { ...base, state: 'works', detail: 'scopes granted' };
};

/** Folds what a tried call answered into what the scopes promised. */
const withTrial = (check: Check, result: SlackFailed | SlackUncertain | { kind: 'ok' }, what: string): Check => {
  if (result.kind === 'ok') return { ...check, state: 'works', detail: what };
  const state = result.kind === 'failed' && result.code === 'missing_scope' ? 'missing' : 'failed';
  return { ...check, state, detail: describeSlackFailure(result) };
};

const tryCalls = async (checks: Map<keyof typeof needed, Check>, { client, clock, probeEmail }: DiagnoseInput) => {
  const put = (key: keyof typeof needed, result: SlackResult<unknown>, what: string) => {
    const check = checks.get(key);
    if (check) checks.set(key, withTrial(check, result, what));
  };
  if (probeEmail === null) return;
  const user = await client.findUser(probeEmail);
  if (user.kind === 'failed' && user.code === 'users_not_found') {
    const check = checks.get('lookup');
    const detail = `users_not_found: ${probeEmail} is no member of this Slack workspace, or under another address`;
    if (check) checks.set('lookup', { ...check, state: 'failed', detail });
    return;
  }
  put('lookup', user, `found ${probeEmail}`);
  if (user.kind !== 'ok') return;
  const dm = await client.openDm(user.value.userId);
  put('open', dm, `opened ${dm.kind === 'ok' ? dm.value.channel : ''}`);
  if (dm.kind !== 'ok') return;
  const { channel } = dm.value;
  const nothing = {
    marks: [{ eventType: 'countersign_doctor', key: 'id', value: 'none' }],
    sinceAt: clock.now(),
  };
  put('history', await client.findPost({ channel, ...nothing }), `read ${channel}`);
};

const headlineOf = (checks: readonly Check[], missing: readonly string[]): string => {
  const [first, ...others] = missing;
  if (first !== undefined && others.length === 0) return `The Slack app lacks the scope ${first}.`;
  if (first !== undefined) return `The Slack app lacks ${missing.length} scopes: ${missing.join(', ')}.`;
  const failed = checks.find((check) => check.state === 'failed');
  if (failed) return `${failed.method} fails: ${failed.detail}.`;
  if (checks.some((check) => check.state === 'not_checked'))
    return 'The token is good, but Slack did not tell its scopes; send a test DM.';
  return 'Slack works: token and all scopes are in order.';
};

/**
 * The Slack doctor: who the token is, which scopes it has, and what each call of a review DM would meet. Posts nothing.
 * Never throws; whatever is wrong stands in the diagnosis with numbered steps to mend it.
 */
export const diagnoseSlack = async (input: DiagnoseInput): Promise<SlackDiagnosis> => {
  const token = input.token?.trim() ?? '';
  const base: SlackDiagnosis = {
    checkedAt: input.clock.now(),
    headline: '',
    team: null,
    bot: null,
    appId: null,
    tokenEnd: token.length < 8 ? null : token.slice(-4),
    granted: [],
    calls: unchecked(),
    steps: [],
    ok: false,
  };
  const wrongKind = explainTokenKind(readTokenKind(token));
  if (wrongKind !== null) return { ...base, headline: wrongKind, steps: stepsToGetToken() };

  const who = await input.client.whoAmI();
  if (who.kind !== 'ok') {
    const said = describeSlackFailure(who);
    if (badToken.has(who.code))
      return { ...base, headline: `Slack does not accept the token (${said}).`, steps: stepsToGetToken() };
    return {
      ...base,
      headline: `Slack did not answer the check (${said}).`,
      steps: [
        'Check the network connection, a proxy or firewall, and status.slack.com; then run the Slack doctor again.',
      ],
    };
  }

  const { team, bot, botId, scopes } = who.value;
  const checks = new Map<keyof typeof needed, Check>([
    ['lookup', byScopes(needed.lookup, scopes)],
    ['open', byScopes(needed.open, scopes)],
    ['post', byScopes(needed.post, scopes)],
    ['history', byScopes(needed.history, scopes)],
  ]);
  const app = who.value.appId === null && botId !== null ? await input.client.findApp(botId) : null;
  const appId = who.value.appId ?? (app?.kind === 'ok' ? app.value : null);
  await tryCalls(checks, input);

  const calls = [...checks.values()];
  const lacking = calls.filter((check) => check.state === 'missing').flatMap((check) => check.needs);
  const missing = [...new Set(lacking)].filter((scope) => !(scopes ?? []).includes(scope));
  const failed = calls.filter((check) => check.state === 'failed');
  return {
    ...base,
    headline: headlineOf(calls, missing),
    team,
    bot,
    appId,
    granted: scopes ?? [],
    calls,
    steps: [...stepsToAddScopes(missing, appId), ...(missing.length === 0 ? failed.map((check) => cureOf(check)) : [])],
    ok: calls.every((check) => check.state === 'works'),
  };
};

/** What to do about a call whose scopes are there but which failed when tried. */
const cureOf = (check: Check): string => {
  if (check.detail.startsWith('users_not_found'))
    return 'Name reviewers by the address they use in Slack (Campaigns, Reviewers), or invite them to the Slack workspace.';
  if (check.detail.startsWith('ratelimited')) return 'Slack asks to wait; run the Slack doctor again in a minute.';
  return `${check.method} answered “${check.detail}”; look that code up on docs.slack.dev/reference/methods/${check.method}, then run the Slack doctor again.`;
};
