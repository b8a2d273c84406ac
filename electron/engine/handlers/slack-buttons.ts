import type { SlackButtons } from '../../../shared/schemas/slack';
import type { EngineContext } from '../engine-context';
import type { Pipeline } from '../pipeline/pipeline';
import { providerCode } from '../pipeline/provider-code';
import { slackAppToken } from '../pipeline/slack-app-token';
import type { SlackSockets } from '../pipeline/slack-sockets';
import type { SlackEnvelope } from '../providers/slack';
import { answerPress, obeyPress, type Press, type PressDeps, readPress } from '../review';
import type { Router } from '../router';
import { appendAudit } from '../store/audit';
import { findConnection } from '../store/connections';
import { profileOfSlackUser } from '../store/profiles';
import { takePress } from '../store/slack-presses';

export type ButtonsService = {
  /** Listens for presses until the signal aborts; at once over where there is no app-level token. */
  listen(signal: AbortSignal): Promise<void>;
  /**
   * Takes one envelope: kept before it is acknowledged, obeyed after. Null for what is no press, or was taken before. `token`: the
   * app-level token over which it was heard; a press for a draft of another workspace that listens over the same is handed to it.
   */
  take(envelope: Pick<SlackEnvelope, 'type' | 'payload'>, token?: string): { after(): Promise<void> } | null;
  state(): Promise<SlackButtons>;
};

/** What the buttons know of other workspaces. */
export type SlackNeighbours = {
  sockets: SlackSockets;
  /** The buttons of the workspace whose draft this is; null where that is this one, or nobody's. */
  ownerOf(draftId: string): { workspaceId: string; buttons: Pick<ButtonsService, 'take'> } | null;
};

/** The buttons of review DMs: who may press, what that does, and the connection over which it is heard. */
export const createSlackButtons = (
  ctx: EngineContext,
  pipeline: Pick<Pipeline, 'settleReviewDms' | 'askReviewers'>,
  router: () => Router,
  { sockets, ownerOf }: SlackNeighbours,
): ButtonsService => {
  const { ports } = ctx;
  let lastPressAt: number | null = null;

  const slack = () => findConnection(ctx.store, ctx.workspaceId, 'slack');

  const deps = (): PressDeps => ({
    log: ports.log,
    personOf: (slackUserId) => profileOfSlackUser(ctx.store, ctx.workspaceId, slackUserId),
    call: (name, input, caller) => router().call(name, input, caller),
    settle: (draftId) => pipeline.settleReviewDms(draftId),
    askAgain: async (draftId) => void (await pipeline.askReviewers(draftId)),
    audit: (press, caller, outcome) =>
      ctx.store.write(() =>
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: ports.clock.now(),
          actor: caller?.name ?? 'Slack',
          actorRole: caller?.role ?? null,
          kind: 'slack.pressed',
          cause: press.command.draftId,
          data: { button: press.command.kind, slackUserId: press.slackUserId, outcome },
        }),
      ),
    answer: (press: Press, text) =>
      answerPress(
        { baseUrl: slack()?.config.baseUrl ?? '', fetch: ports.fetch, clock: ports.clock, log: ports.log },
        press.responseUrl,
        text,
      ),
  });

  const take: ButtonsService['take'] = (envelope, token) => {
    const press = readPress(envelope);
    if (!press) return null;
    const owner = token === undefined ? null : ownerOf(press.command.draftId);
    if (owner && token !== undefined && sockets.shares(token, owner.workspaceId)) return owner.buttons.take(envelope);
    const at = ports.clock.now();
    if (!takePress(ctx.store, { key: press.key, workspaceId: ctx.workspaceId, at })) return null;
    lastPressAt = at;
    return { after: () => obeyPress(deps(), press) };
  };

  return {
    take,
    listen: async (signal) => {
      const connection = slack();
      const token = await slackAppToken(ctx);
      if (!connection || token === null || signal.aborted) return;
      const leave = await sockets.take(token, ctx.workspaceId, signal);
      if (leave === null) return;
      const underWay = new Set<Promise<void>>();
      try {
        const { runSlackSocket } = await providerCode.slack();
        await runSlackSocket(
          {
            baseUrl: connection.config.baseUrl,
            appToken: token,
            clock: ports.clock,
            random: ports.random,
            log: ports.log,
            fetch: ports.fetch,
            take: (envelope) => {
              const taken = take(envelope, token);
              if (!taken) return null;
              return {
                after: () => {
                  const work = taken.after().finally(() => underWay.delete(work));
                  underWay.add(work);
                },
              };
            },
            onState: (state) => {
              sockets.note(token, state);
              ctx.changed('connections');
            },
          },
          signal,
        );
      } finally {
        leave();
      }
      // Drained, so that what was taken is done before the database closes.
      await Promise.all(underWay);
    },
    state: async () => {
      const token = await slackAppToken(ctx);
      const socket = token === null ? null : sockets.state(token);
      return {
        tokenEnd: token === null ? null : token.slice(-4),
        state: socket?.state ?? 'off',
        problem: socket === null ? null : explainSocket(socket.code),
        lastPressAt,
      };
    },
  };
};

/** Why no press can be heard, as a sentence that says what to do; null while one can. */
export const explainSocket = (code: string | null): string | null => {
  switch (code) {
    case null:
      return null;
    case 'invalid_auth':
    case 'not_authed':
    case 'token_revoked':
    case 'account_inactive':
      return 'Slack does not accept the app-level token. Make a new one under Basic Information, App-Level Tokens, and store it here.';
    case 'not_allowed_token_type':
      return 'This is no app-level token. It begins with xapp- and stands under Basic Information, App-Level Tokens.';
    case 'missing_scope':
      return 'The app-level token lacks the scope connections:write. Make a new one with it and store it here.';
    case 'link_disabled':
    case 'socket_mode_disabled':
    case 'not_allowed':
      return 'Socket Mode is off in the settings of the Slack app. Turn it on under Socket Mode; Countersign then connects by itself.';
    case 'unreachable':
    case 'silent':
    case 'no_hello':
      return 'Slack cannot be reached for buttons now; it is tried again by itself.';
    default:
      return `Slack refuses the connection for buttons (${code}); it is tried again by itself.`;
  }
};
