import type { DecisionRule } from '../../../../shared/schemas/draft';
import type { PlantedScene } from '../../../../shared/schemas/planted';
import type { EngineContext } from '../../engine-context';
import { getCampaign } from '../../store/campaigns';
import { getConnection } from '../../store/connections';
import { getWorkspace, toWorkspace } from '../../store/workspaces';
import { makeScene } from './make-scene';
import { endPlanted, insertPlanted, plantedSince, waitingPlanted } from './planted-rows';

/** With fewer drafts waiting, one more would show in the counts, which leave it out. */
const leastWaiting = 10;
/** The drafts behind which one may come to stand: near enough to be met today, not so near that it jumps in under the hand. */
const places = { from: 3, to: 40 };
const dayMs = 86_400_000;
const mostADay = 10;

type Like = Pick<PlantedScene, 'rule' | 'headline' | 'sentence'>;

/** Said of every draft alike where one of these holds it: a planted one beside them is said to wait for the same. */
const commonRules: Partial<Record<DecisionRule, Omit<Like, 'rule'>>> = {
  mode_setter_managed: {
    headline: 'This campaign is answered by people',
    sentence: 'This campaign is answered by people, so the draft waits for you.',
  },
  auto_send_off: { headline: 'Auto-send is off', sentence: 'Auto-send is off.' },
  audit_sample: {
    headline: 'Audit sample: would have been sent',
    sentence: 'Drawn at random to keep measuring. It would have been sent; judge it as usual.',
  },
  shadow: {
    headline: 'Shadow: would have been sent',
    sentence: 'This campaign decides but sends nothing. It would have been sent.',
  },
};

const likeNeighbour = (rule: DecisionRule | null): Like | null => {
  const words = rule === null ? undefined : commonRules[rule];
  return rule === null || words === undefined ? null : { rule, ...words };
};

type Neighbour = { inboundAt: number; campaignId: string; rule: DecisionRule | null };

/** A draft of the queue near its newest end, chosen by chance; null where too few wait. */
const chooseNeighbour = (ctx: EngineContext, now: number, chance: number): Neighbour | null => {
  const near = ctx.store.sqlite
    .prepare<unknown[], Neighbour>(
      `SELECT d.inbound_at AS inboundAt, d.campaign_id AS campaignId, x.rule
       FROM drafts d LEFT JOIN decisions x ON x.id = d.decision_id
       WHERE d.workspace_id = ? AND d.state = 'pending' AND d.channel = 'email'
         AND (d.snoozed_until_at IS NULL OR d.snoozed_until_at <= ?)
       ORDER BY d.inbound_at DESC, d.id DESC LIMIT ?`,
    )
    .all(ctx.workspaceId, now, places.to);
  if (near.length < leastWaiting) return null;
  return near[places.from + Math.floor(chance * (near.length - places.from))] ?? null;
};

/** The language that most of what waits is in. */
const languageOfQueue = (ctx: EngineContext): string | null =>
  ctx.store.sqlite
    .prepare<[string], { language: string | null }>(
      `SELECT language FROM queue_keys WHERE workspace_id = ? AND language IS NOT NULL
       GROUP BY language ORDER BY count(*) DESC, language LIMIT 1`,
    )
    .get(ctx.workspaceId)?.language ?? null;

/** Takes away what waited a day and what an admin no longer wants: nobody is told, and nothing of it counts. */
export const withdrawPlanted = (ctx: EngineContext, olderThanMs: number): void => {
  const now = ctx.ports.clock.now();
  for (const row of waitingPlanted(ctx.store, ctx.workspaceId))
    if (now - row.createdAt >= olderThanMs) {
      endPlanted(ctx.store, row.id, { state: 'withdrawn', verdict: null, decidedBy: null, decidedAt: null }, now);
      ctx.changed('queue');
    }
};

/**
 * After reviews: draws for each whether a draft with a planted fault comes into the queue, at the rate that an admin chose. One
 * waits at a time, and ten a day come at most.
 */
export const plantWhenDue = (ctx: EngineContext, reviews: number): void => {
  const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
  const rate = settings.plantedPerHundred / 100;
  if (rate <= 0 || reviews <= 0) return;
  withdrawPlanted(ctx, dayMs);
  const { clock, random } = ctx.ports;
  if (random.next() >= 1 - (1 - rate) ** reviews) return;
  const now = clock.now();
  if (waitingPlanted(ctx.store, ctx.workspaceId).length > 0) return;
  if (plantedSince(ctx.store, ctx.workspaceId, now - dayMs) >= mostADay) return;
  const neighbour = chooseNeighbour(ctx, now, random.next());
  const language = languageOfQueue(ctx);
  if (neighbour === null || language === null) return;
  const campaign = getCampaign(ctx.store, ctx.workspaceId, neighbour.campaignId);
  const { config } = getConnection(ctx.store, ctx.workspaceId, campaign.connectionId);
  const made = makeScene({
    language,
    sender: {
      name: campaign.persona.name === '' ? campaign.name : campaign.persona.name,
      email: config.kind === 'email' ? config.address : 'team@our.example',
    },
    threshold: campaign.autoSendConfidenceThreshold,
    like: likeNeighbour(neighbour.rule),
    now,
    random: () => random.next(),
    newId: ctx.newId,
  });
  if (made === null) return;
  ctx.store.write(() =>
    insertPlanted(ctx.store, {
      ...made,
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
      campaignId: campaign.id,
      leadId: ctx.newId(),
      inboundAt: neighbour.inboundAt - 1,
      state: 'waiting',
    }),
  );
  ctx.changed('queue');
};
