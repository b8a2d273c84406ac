import { defaultPrefs, type ProfilePrefs } from '../../shared/schemas/people';
import type { Connection } from '../../shared/schemas/workspace';
import { connectionConfig } from '../../shared/schemas/workspace';
import type { Handlers, Tell } from './fake-bridge';
import { FakeRefusal } from './fake-bridge';
import { makeLabReport, makeOutcomeRows } from './fixture-lab';
import { nextId } from './fixture-leads';
import { makeBatchLog, makeBatchRun, makeLog, makeRun } from './fixture-run';
import { makeAudit, makeCampaigns, makeConnections, makeFacts, makeInbox, slackDiagnosis } from './fixture-screens';
import type { Scene, World } from './fixture-world';

/** The other screens of the fake engine. */
export const screenHandlers = (world: World, scene: Scene, tell: Tell): Handlers => {
  const query = new URLSearchParams(window.location.search);
  const fresh = scene === 'first-run';
  const prefs: ProfilePrefs = { ...structuredClone(defaultPrefs), tourSeen: true };
  const otherWorkspace = nextId();
  let firstRun = fresh;
  const campaigns = makeCampaigns(scene === 'breaker');
  let connections = fresh ? [] : makeConnections();
  const inbox = makeInbox(world);
  const inBatches = scene === 'batch' || scene === 'batch-paused';
  const log = inBatches ? makeBatchLog() : makeLog();
  const done = {
    state: 'done_with_errors' as const,
    phase: 'summary' as const,
    finishedAt: Date.UTC(2026, 4, 3, 9, 2, 40),
    startedAt: Date.UTC(2026, 4, 3, 9, 0, 0),
    etaSeconds: null,
  };
  const pausedByRuth = { state: 'paused' as const, pauseReason: 'Paused by Ruth Amadi' };
  const runs = [
    ...(world.status.run
      ? [(inBatches ? makeBatchRun : makeRun)(world.status.run.id, 14, scene === 'batch-paused' ? pausedByRuth : {})]
      : []),
    ...(scene === 'interrupted' ? [makeBatchRun(nextId(), 14, { state: 'interrupted' })] : []),
    makeRun(nextId(), 13, done),
    makeRun(nextId(), 12, {
      ...done,
      state: 'done',
      errors: 0,
      options: { ...makeRun('', 0).options, mode: 'dry-run' },
    }),
    makeRun(nextId(), 11, { ...done, state: 'cancelled', startedBy: 'Ines Castro' }),
  ];
  const runOf = (id: string) => {
    const found = runs.find((run) => run.id === id);
    if (!found) throw new FakeRefusal('not_found', 'No such run.');
    return found;
  };
  const steer = (state: 'running' | 'paused' | 'cancelled') => (id: string) => {
    const found = Object.assign(runOf(id), { state });
    if (world.status.run?.id === id) world.status.run = { ...world.status.run, state };
    tell('run');
    return { run: found };
  };
  const threadOf = (leadId: string) => {
    const found = world.drafts.find((each) => each.detail.lead.id === leadId)?.detail;
    const row = inbox.find((each) => each.leadId === leadId);
    if (!found || !row) throw new FakeRefusal('not_found', 'No such lead.');
    return { found, row };
  };
  const admin = () => {
    if (world.profile?.role !== 'admin') throw new FakeRefusal('denied', 'Only an admin may do this.');
  };
  const context = {
    platform: 'linux',
    version: '0.1.0',
    packaged: false,
    stays: false,
    demo: scene === 'demo',
    theme: query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
    dataDir: '~/.config/countersign',
    runtime: 'gallery',
  };
  return {
    'shell.context': () => ({ ...context, firstRun, profileId: world.profile?.id ?? null }),
    'shell.window': () => ({}),
    'shell.copy': () => ({}),
    'shell.textMenu': () => ({ replace: null, learn: false }),
    'shell.openExternal': () => ({}),
    'shell.revealLog': () => ({}),
    'shell.setTheme': ({ theme }) => {
      context.theme = theme === 'dark' ? 'dark' : 'light';
      return {};
    },
    'shell.setProfile': ({ profileId }) => {
      world.profile = world.profiles.find((each) => each.id === profileId);
      return {};
    },
    'shell.startDemo': () => {
      firstRun = false;
      return {};
    },
    'shell.startFresh': () => {
      firstRun = false;
      return {};
    },
    'profiles.list': () => ({
      profiles: world.profiles.map(({ key: _key, ...profile }) => ({
        ...profile,
        hasPin: scene === 'locked',
        locked: scene === 'locked' && profile.id === world.profile?.id,
        slackUserId: profile.role === 'setter' ? 'U02MARA' : null,
      })),
    }),
    'profiles.unlock': () => ({}),
    'profiles.lock': () => ({}),
    'profiles.setPin': () => ({}),
    'profiles.linkSlack': () => ({}),
    'me.get': () => ({ prefs }),
    'me.savePrefs': ({ patch }) => {
      Object.assign(prefs, patch);
      tell('settings');
      return { prefs };
    },
    'slack.findUser': () => ({ user: { id: 'U02MARA', name: 'Mara Lind' }, problem: null }),
    'slack.buttons': () => ({ tokenEnd: '4f1c', state: 'connected', problem: null, lastPressAt: null }),
    'slack.setAppToken': () => ({ tokenEnd: '4f1c', state: 'connected', problem: null, lastPressAt: null }),
    'shell.setStays': () => ({}),
    'profiles.save': ({ id, name, email, role }) => {
      admin();
      const profile = { key: 'mara' as const, id: id ?? nextId(), name, email, role };
      const at = world.profiles.findIndex((each) => each.id === id);
      if (at < 0) world.profiles.push(profile);
      else world.profiles[at] = profile;
      tell('settings');
      return { profile };
    },
    'workspace.list': () => ({
      current: world.workspace.id,
      workspaces: [
        { ...world.workspace, needs: { drafts: 0, failed: 0, uncertain: 0, stopped: false, run: null } },
        ...(query.has('others')
          ? [
              {
                ...{ ...world.workspace, id: otherWorkspace, name: 'Fernhill Bakeries' },
                needs: { drafts: 12, failed: 1, uncertain: 0, stopped: false, run: null },
              },
            ]
          : []),
      ],
    }),
    'workspace.switch': () => ({ workspace: world.workspace }),
    'settings.get': () => ({ settings: world.workspace.settings }),
    'settings.update': ({ patch }) => {
      admin();
      Object.assign(world.workspace.settings, patch);
      world.status.sending.autoSendOff = world.workspace.settings.autoSendOff;
      tell('settings', 'sending');
      return { settings: world.workspace.settings };
    },
    'knowledge.list': () => ({ facts: makeFacts() }),
    'connections.list': () => ({ connections }),
    'connections.save': ({ id, label, config, secret }) => {
      const connection: Connection = {
        id: id ?? nextId(),
        label,
        config: connectionConfig.parse(config),
        secretEnd: config.kind === 'email' ? (secret === null ? null : '') : (secret?.slice(-4) ?? null),
        state: 'unknown' as const,
        problem: null,
        checkedAt: null,
        syncedAt: null,
      };
      connections = [...connections.filter((each) => each.id !== connection.id), connection];
      tell('connections');
      return { connection };
    },
    'connections.check': ({ id }) => {
      const connection = connections.find((each) => each.id === id);
      if (!connection) throw new FakeRefusal('not_found', 'No such connection.');
      const bad = connection.config.kind === 'openai' && connection.secretEnd === 'dead';
      Object.assign(connection, {
        state: bad ? 'failing' : 'working',
        problem: bad ? 'OpenAI refused this key. It may have been revoked; keys start with sk-.' : null,
        checkedAt: Date.now(),
      });
      tell('connections');
      return { connection };
    },
    'slack.doctor': () => slackDiagnosis,
    'slack.test': () => ({ results: [{ n: 1, ok: true, detail: '' }] }),
    'sync.now': () => ({ results: [{ connectionId: nextId(), label: 'Mailbox', newMessages: 0, error: null }] }),
    'campaigns.list': () => ({ campaigns }),
    'campaigns.update': ({ id, patch }) => {
      admin();
      const campaign = campaigns.find((each) => each.id === id);
      if (!campaign) throw new FakeRefusal('not_found', 'No such campaign.');
      Object.assign(campaign, patch, { version: campaign.version + 1 });
      tell('campaigns');
      return { campaign };
    },
    'campaigns.closeBreaker': ({ id }) => {
      admin();
      const campaign = campaigns.find((each) => each.id === id);
      if (!campaign) throw new FakeRefusal('not_found', 'No such campaign.');
      Object.assign(campaign, { breakerOpen: false, breaker: null, version: campaign.version + 1 });
      tell('campaigns');
      return { campaign };
    },
    'thresholds.report': ({ campaignId }) => {
      const at = campaigns.findIndex((each) => each.id === campaignId);
      return makeLabReport(at === 0 ? 'enough' : at === 1 ? 'few' : 'nothing', campaigns[at]);
    },
    'thresholds.drafts': () => ({ rows: makeOutcomeRows(), total: 6 }),
    'thresholds.set': ({ campaignId, threshold }) => {
      admin();
      const campaign = campaigns.find((each) => each.id === campaignId);
      if (!campaign) throw new FakeRefusal('not_found', 'No such campaign.');
      Object.assign(campaign, { autoSendConfidenceThreshold: threshold, version: campaign.version + 1 });
      tell('campaigns');
      return { campaign, supported: true };
    },
    'inbox.list': ({ search = '', filter = 'all' }) => {
      const rows = inbox
        .filter((row) => `${row.leadName} ${row.company} ${row.email}`.toLowerCase().includes(search.toLowerCase()))
        .filter((row) =>
          filter === 'no_draft'
            ? row.draftId === null
            : filter === 'blocked'
              ? row.blocked !== null
              : filter === 'wrong_person'
                ? row.person !== null
                : true,
        );
      return { rows, nextCursor: null, total: rows.length };
    },
    'inbox.total': () => ({ total: inbox.length }),
    'inbox.thread': ({ leadId }) => {
      const { found, row } = threadOf(leadId);
      const messages = found.thread.map((message, index) =>
        index === found.thread.length - 1 && row.skipReason
          ? {
              ...message,
              stage: 'skipped' as const,
              skipReason: row.skipReason,
              evidence: '“Automatic reply: out of the office until 11 May”',
            }
          : message,
      );
      return {
        lead: found.lead,
        campaignName: found.campaign.name,
        messages,
        drafts: row.draftId ? [found.draft] : [],
        inboundSeq: 1,
      };
    },
    'leads.setSentiment': ({ leadId, sentiment }) => {
      const { found, row } = threadOf(leadId);
      found.lead = { ...found.lead, sentiment, sentimentBy: 'person' };
      row.sentiment = sentiment;
      tell('lead');
      return {
        lead: found.lead,
        drafting: sentiment === 'Not Interested' ? 0 : 1,
        rejected: sentiment === 'Not Interested' ? 1 : 0,
      };
    },
    'leads.setOptOut': ({ leadId, optedOut }) => {
      const { found, row } = threadOf(leadId);
      found.lead = { ...found.lead, optedOutAt: optedOut ? Date.now() : null };
      row.blocked = optedOut ? 'opted_out' : null;
      tell('lead');
      return { lead: found.lead };
    },
    'backfill.list': () => ({ runs }),
    'backfill.get': ({ id }) => ({ run: runOf(id) }),
    'backfill.logPage': ({ query, from, limit }) => {
      const matching = log.filter(
        (line) =>
          (!query?.phase || query.phase === 'all' || line.phase === query.phase) &&
          (!query?.level || query.level === 'all' || line.level === query.level),
      );
      return { lines: matching.slice(from, from + limit), matching: matching.length, total: log.length };
    },
    'backfill.logFind': ({ text }) => {
      const positions = log.flatMap((line, n) => (line.text.toLowerCase().includes(text.toLowerCase()) ? [n] : []));
      return { positions, count: positions.length };
    },
    'backfill.logParts': () => {
      const errors = log.flatMap((line, n) => (line.level === 'error' ? [n] : []));
      return { campaigns: campaigns.map(({ name }) => name), leads: [], errors, errorCount: errors.length };
    },
    'backfill.facets': () => ({
      states: { all: 67, open: 0, sent: 13, review: 25, skipped: 288, failed: 2 },
      skips: [
        { key: 'already_answered', name: 'already_answered', count: 148 },
        { key: 'opt_out', name: 'opt_out', count: 12 },
      ],
      errors: [{ key: 'timeout', name: 'timeout', count: 2 }],
      campaigns: [],
    }),
    'backfill.items': () => ({
      items: inbox.slice(0, 8).map((row, n) => ({
        ...{ id: row.leadId, messageId: row.leadId, leadId: row.leadId, leadName: row.leadName },
        ...{ logLead: row.leadName, campaignName: row.campaignName, draftId: null, attempts: 1, skipReason: null },
        state: n === 3 ? ('failed' as const) : ('decided' as const),
        decision: n === 3 ? null : n % 2 === 0 ? ('needs_review' as const) : ('send_immediate' as const),
        score: n === 3 ? null : 0.8 + n / 50,
        error: n === 3 ? 'timeout' : null,
      })),
      nextCursor: null,
    }),
    'backfill.plans': () => ({ plans: [] }),
    'backfill.schedule': () => ({ schedule: { kind: 'off' }, lastAt: null }),
    'backfill.setSchedule': ({ schedule }) => ({ schedule, lastAt: Date.now() }),
    'backfill.sample': () => ({ sample: [] }),
    'backfill.artifact': () => ({ artifact: { file: 'run.log', bytes: 45_394, sha256: '3f2a9c1d'.repeat(8) } }),
    'backfill.log': ({ after = 0, limit = 1000 }) => ({ lines: log.slice(after, after + limit), total: log.length }),
    'backfill.start': ({ options }) => {
      const run = makeRun(nextId(), 15, { options: { ...makeRun('', 0).options, ...options } });
      runs.unshift(run);
      world.status.run = { id: run.id, number: 15, state: 'running', done: 0, total: 67 };
      tell('run');
      return { run };
    },
    'backfill.pause': ({ id }) => steer('paused')(id),
    'backfill.resume': ({ id }) => steer('running')(id ?? ''),
    'backfill.cancel': ({ id }) => steer('cancelled')(id),
    'backfill.retryFailed': ({ id }) => steer('running')(id),
    'audit.list': () => ({ events: makeAudit(), about: {} }),
    'backups.list': () => ({ backups: [], kept: [], folder: 'backups' }),
    'data.damage': () => ({ rows: [] }),
    'audit.verify': () => ({ ok: true, events: 412, brokenAt: null }),
  };
};
