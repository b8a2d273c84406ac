import type { EngineStatus } from '../../shared/contract';
import type { SendStatus } from '../../shared/schemas/draft';
import type { Profile } from '../../shared/schemas/people';
import type { Workspace } from '../../shared/schemas/workspace';
import { defaultWorkspaceSettings } from '../../shared/schemas/workspace';
import { makeDrafts } from './fixture-drafts';
import { fixtureNow, minutesAgo, nextId } from './fixture-leads';

export type Scene =
  | 'breaker'
  | 'refused'
  | 'audit-broken'
  | 'usual'
  | 'stopped'
  | 'empty'
  | 'error'
  | 'loading'
  | 'newer'
  | 'uncertain'
  | 'restarting'
  | 'demo'
  | 'first-run'
  | 'locked'
  | 'linked'
  | 'elsewhere'
  | 'planted'
  | 'done'
  | 'batch'
  | 'batch-paused'
  | 'interrupted'
  | 'idle';
export type ProfileName = 'mara' | 'ruth' | 'ines';

const runUnderWay = (scene: Scene): EngineStatus['run'] => {
  if (scene === 'stopped' || scene === 'idle' || scene === 'interrupted') return null;
  if (scene === 'batch' || scene === 'batch-paused')
    return { id: nextId(), number: 14, state: scene === 'batch' ? 'running' : 'paused', done: 0, total: 412 };
  return { id: nextId(), number: 14, state: 'running', done: 41, total: 65 };
};

/** A mailbox that is read, while its outgoing server says no: mail comes, and nothing leaves. */
const refusedMailbox = (sinceAt: number): EngineStatus['connections'][number] => ({
  id: nextId(),
  label: 'Mailbox',
  kind: 'email',
  state: 'credentials',
  sinceAt,
  problem: 'smtp.fernhill.example refused the login: 535 5.7.8 authentication failed',
});

/** Everything the fake engine knows: what the mock-ups show. */
export const makeWorld = (scene: Scene, profileName: ProfileName) => {
  const profiles: (Profile & { key: ProfileName })[] = [
    { key: 'mara', id: nextId(), name: 'Mara Lind', email: 'mara.lind@brightwater.example', role: 'setter' },
    { key: 'ruth', id: nextId(), name: 'Ruth Amadi', email: 'ruth.amadi@brightwater.example', role: 'manager' },
    { key: 'ines', id: nextId(), name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' },
  ];
  const workspace: Workspace = {
    id: nextId(),
    name: 'Brightwater',
    demo: scene === 'demo',
    settings: { ...defaultWorkspaceSettings, zone: 'Europe/Lisbon' },
  };
  const stopped = scene === 'stopped';
  const drafts = scene === 'empty' ? [] : makeDrafts(stopped ? 205 : 214);
  const erin: SendStatus = {
    id: nextId(),
    draftId: nextId(),
    connectionId: nextId(),
    leadName: 'Erin Vaughan',
    state: stopped ? 'held' : 'queued',
    leavesAt: fixtureNow + 7_000,
    reason: stopped ? 'Sending is stopped' : null,
    undoable: true,
  };
  const sends: SendStatus[] = scene === 'empty' ? [] : [erin];
  const status: EngineStatus = {
    version: '0.1.0',
    pid: 4242,
    startedAt: minutesAgo(300),
    workspace,
    online: !stopped,
    offlineSinceAt: stopped ? minutesAgo(14) : null,
    network: stopped ? { state: 'gone', sinceAt: minutesAgo(14) } : { state: 'online', sinceAt: null },
    connections: scene === 'refused' ? [refusedMailbox(minutesAgo(6))] : [],
    syncedAt: stopped ? minutesAgo(14) : fixtureNow - 12_000,
    syncing: false,
    connectionsFailing: profileName === 'ines' ? 1 : 0,
    sending: {
      stopped: stopped ? { by: 'Ines Castro', at: minutesAgo(3) } : null,
      autoSendOff: scene === 'audit-broken',
      autoSendOffReason: scene === 'audit-broken' ? 'the audit trail is broken at event 388' : null,
      foreignSender: null,
      held: stopped ? 14 : 0,
      heldBookings: 0,
      heldElsewhere: 0,
    },
    outbox: {
      leaving: sends.length,
      delayed: 0,
      held: stopped ? 8 : 0,
      uncertain: 0,
      needsPerson: 0,
      failed: 0,
      whenOnline: scene === 'refused' ? 3 : 0,
    },
    run: runUnderWay(scene),
    counts: { queue: drafts.length, campaigns: 12, leads: 402, messages: 1291 },
    model: { level: 'ok', budget: null, problem: null, spentTodayUsd: 0.42, spentThisMonthUsd: 11.3 },
    data: {
      diskFullSinceAt: null,
      damage: null,
      damagedRows: 0,
      auditBrokenAt: scene === 'audit-broken' ? 388 : null,
      restored: null,
      backupProblem: null,
    },
    lastSentAt: Date.UTC(2026, 4, 4, 14, 41) - 86_400_000,
  };
  return {
    profiles,
    profile: profiles.find((each) => each.key === profileName) ?? profiles[0],
    workspace,
    drafts,
    sends,
    status,
  };
};
export type World = ReturnType<typeof makeWorld>;
