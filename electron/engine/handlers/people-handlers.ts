import { Refusal } from '../../../shared/errors';
import { defaultPrefs } from '../../../shared/schemas/people';
import { roleAllows } from '../../../shared/values/common';
import { appTokenName } from '../pipeline/slack-app-token';
import { describeSlackFailure } from '../providers/slack';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { findConnection } from '../store/connections';
import { getProfileRow, listProfileCards, prefsOf, setPrefs, setSlackUser } from '../store/profiles';
import { getProfile, listProfiles, saveProfile } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';
import { lookAttention } from './look-attention';

type Names =
  | 'profiles.list'
  | 'profiles.save'
  | 'profiles.unlock'
  | 'profiles.lock'
  | 'profiles.setPin'
  | 'profiles.linkSlack'
  | 'me.get'
  | 'me.savePrefs'
  | 'attention.look'
  | 'slack.findUser'
  | 'slack.buttons'
  | 'slack.setAppToken';

/** Who works here: roles, PINs, what each wants, and who they are in Slack. */
export const peopleHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx, locks } = services;
  const audit = (caller: Caller, kind: string, data: Record<string, unknown>): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: caller.name,
      actorRole: caller.role,
      kind,
      cause: 'person',
      data,
    });
  /** The owner of the machine, who calls without a profile, has no preferences. */
  const prefsOfCaller = (caller: Caller) =>
    getProfile(ctx.store, ctx.workspaceId, caller.id)
      ? prefsOf(getProfileRow(ctx.store, ctx.workspaceId, caller.id))
      : defaultPrefs;

  return {
    'profiles.list': () => ({
      profiles: listProfileCards(ctx.store, ctx.workspaceId).map((card) => ({
        ...card,
        locked: locks.locked(card.id),
      })),
    }),
    'profiles.save': (input, caller) =>
      ctx.store.write(() => {
        const profile = { ...input, id: input.id ?? ctx.newId() };
        const others = listProfiles(ctx.store, ctx.workspaceId).filter((other) => other.id !== profile.id);
        if (profile.role !== 'admin' && !others.some((other) => other.role === 'admin'))
          throw new Refusal('bad_input', 'A workspace needs at least one admin. Make someone else admin first.');
        saveProfile(ctx.store, ctx.workspaceId, profile, ctx.ports.clock.now());
        audit(caller, 'profile.saved', { profileId: profile.id, role: profile.role });
        ctx.changed('settings');
        return { profile };
      }),
    'profiles.unlock': async ({ id, pin }) => {
      await locks.unlock(id, pin);
      ctx.changed('settings');
      return {};
    },
    'profiles.lock': ({ id }) => {
      locks.lock(id);
      ctx.changed('settings');
      return {};
    },
    'profiles.setPin': async ({ id, pin, current }, caller) => {
      getProfileRow(ctx.store, ctx.workspaceId, id);
      if (id === caller.id) await locks.set(id, pin, current);
      else if (!roleAllows(caller.role, 'admin'))
        throw new Refusal('denied', 'Only its owner changes a PIN. An admin can take it away.');
      else if (pin !== null) throw new Refusal('denied', 'A PIN is chosen by its owner. You can take it away.');
      else locks.reset(id);
      ctx.store.write(() => audit(caller, 'profile.pin_changed', { profileId: id, set: pin !== null }));
      ctx.changed('settings');
      return {};
    },
    'profiles.linkSlack': ({ id, slackUserId }, caller) => {
      ctx.store.write(() => {
        setSlackUser(ctx.store, ctx.workspaceId, { id, slackUserId, now: ctx.ports.clock.now() });
        audit(caller, 'profile.slack_linked', { profileId: id, slackUserId });
      });
      ctx.changed('settings');
      return {};
    },
    'me.get': (_input, caller) => ({ prefs: prefsOfCaller(caller) }),
    'me.savePrefs': ({ patch }, caller) => {
      const prefs = ctx.store.write(() => {
        const merged = { ...prefsOf(getProfileRow(ctx.store, ctx.workspaceId, caller.id)), ...patch };
        setPrefs(ctx.store, ctx.workspaceId, { id: caller.id, prefs: merged, now: ctx.ports.clock.now() });
        return merged;
      });
      ctx.changed('settings');
      return { prefs };
    },
    'attention.look': ({ afterAt }, caller) => lookAttention(services, caller, afterAt),
    'slack.findUser': async ({ email }) => {
      const slack = await services.accounts.slack();
      if (!slack) throw new Refusal('not_connected', 'Slack is not connected. Connect it under Connections first.');
      const found = await slack.findUser(email);
      if (found.kind === 'ok') return { user: { id: found.value.userId, name: found.value.name }, problem: null };
      const problem =
        found.code === 'users_not_found'
          ? 'Nobody in Slack has this address. Use the address they have in Slack.'
          : `Slack did not look this up (${describeSlackFailure(found)}).`;
      return { user: null, problem };
    },
    'slack.buttons': () => services.buttons.state(),
    'slack.setAppToken': async ({ token }, caller) => {
      const connection = findConnection(ctx.store, ctx.workspaceId, 'slack');
      if (!connection) throw new Refusal('not_connected', 'Connect Slack with its bot token first.');
      await ctx.ports.secrets.set(appTokenName(connection.id), token);
      ctx.store.write(() => audit(caller, 'slack.app_token_changed', { stored: token !== null }));
      await services.restartLanes();
      ctx.changed('connections');
      return services.buttons.state();
    },
  };
};
