import type { DraftDetail } from '../../shared/contract';
import type { QueueRow, QueueView } from '../../shared/schemas/draft';
import { type QueueFilters, type QueueGrouping, queueCut, type SavedView } from '../../shared/schemas/queue-cut';
import type { Handlers, Tell } from './fake-bridge';
import { FakeRefusal } from './fake-bridge';
import { nextId } from './fixture-leads';
import type { Scene, World } from './fixture-world';

const counts = { needs_you: 214, low_score: 131, rules: 52, calls: 9, audit: 11, edited: 5, snoozed: 6 };

const inView = (row: QueueRow, view: QueueView): boolean => {
  if (view === 'low_score') return row.rule === 'below_threshold' && !row.edited;
  if (view === 'rules') return row.rule === 'rule_check_failed';
  if (view === 'calls') return row.rule === 'call_requested';
  if (view === 'audit') return row.rule === 'audit_sample';
  if (view === 'edited') return row.edited;
  return view === 'needs_you';
};

const inFilters = (row: QueueRow, filters: Partial<QueueFilters> | undefined): boolean => {
  const among = <V>(chosen: readonly V[] | undefined, value: V | null): boolean =>
    chosen === undefined || chosen.length === 0 || (value !== null && chosen.includes(value));
  return (
    among(filters?.campaigns, row.campaignId) &&
    among(filters?.rules, row.rule) &&
    among(filters?.channels, row.channel) &&
    among(filters?.sentiments, row.sentiment)
  );
};

const groupOf = (row: QueueRow, group: QueueGrouping): string =>
  group === 'campaign' ? row.campaignName : row.edited ? 'edited' : (row.rule ?? '');

const views: SavedView[] = [
  {
    id: nextId(),
    name: 'Just under the line',
    cut: queueCut.parse({ filters: { confidence: ['near'] } }),
    pinned: false,
    version: 1,
  },
];

/** Queue, drafts and outbox of the fake engine. */
export const queueHandlers = (world: World, scene: Scene, tell: Tell): Handlers => {
  const byId = new Map(world.drafts.map((each) => [each.detail.draft.id, each]));
  const find = (id: string): DraftDetail => {
    const found = byId.get(id);
    if (!found) throw new FakeRefusal('not_found', 'This draft is gone.');
    return found.detail;
  };
  const pending = () =>
    world.drafts.filter(
      (each) => each.detail.draft.state === 'pending' && (each.detail.lead.snoozedUntilAt ?? 0) === 0,
    );

  const first = world.drafts[0]?.detail;
  if (first && scene === 'uncertain')
    first.send = {
      id: nextId(),
      draftId: first.draft.id,
      connectionId: nextId(),
      leadName: first.lead.name,
      state: 'needs_person',
      leavesAt: null,
      reason:
        'The mail server stopped answering after taking the text at 14:03. The Sent folder does not show it, which proves nothing.',
      undoable: false,
    };

  return {
    'engine.status': () => world.status,
    'queue.counts': () => ({ counts: { ...counts, needs_you: pending().length } }),
    'queue.list': ({
      view = 'needs_you',
      filters,
      group = 'none',
      collapsed = [],
      search = '',
      cursor = null,
      limit = 100,
      sort = 'newest',
    }) => {
      if (scene === 'error')
        throw new FakeRefusal('internal', 'The database is in use by another Countersign. Nothing was changed.');
      const rows = pending()
        .map((each) => each.row)
        .filter((row) => inView(row, view) && inFilters(row, filters))
        .map((row) => ({ ...row, groupKey: group === 'none' ? null : groupOf(row, group) }))
        .filter((row) => row.groupKey === null || !collapsed.includes(row.groupKey))
        .filter((row) =>
          `${row.leadName} ${row.company} ${row.campaignName}`.toLowerCase().includes(search.toLowerCase()),
        )
        .sort((a, b) =>
          sort === 'score'
            ? (a.score ?? 0) - (b.score ?? 0)
            : sort === 'oldest'
              ? a.inboundAt - b.inboundAt
              : b.inboundAt - a.inboundAt,
        )
        .sort((a, b) => (a.groupKey ?? '').localeCompare(b.groupKey ?? ''));
      const from = cursor === null ? 0 : Number(cursor);
      const next = from + limit;
      return { rows: rows.slice(from, next), nextCursor: next < rows.length ? String(next) : null, total: rows.length };
    },
    'queue.total': () => ({ total: pending().length }),
    'queue.groups': ({ view = 'needs_you', filters, group }) => {
      const counted = new Map<string, { key: string; label: string; count: number }>();
      for (const { row } of pending()) {
        if (!inView(row, view) || !inFilters(row, filters)) continue;
        const key = groupOf(row, group);
        const held = counted.get(key) ?? { key, label: group === 'campaign' ? row.campaignName : '', count: 0 };
        counted.set(key, { ...held, count: held.count + 1 });
      }
      return { groups: [...counted.values()].sort((a, b) => a.key.localeCompare(b.key)) };
    },
    'queue.languages': () => ({
      languages: [
        { language: 'en', count: 171 },
        { language: 'de', count: 31 },
        { language: null, count: 12 },
      ],
    }),
    'queue.place': () => ({ place: null }),
    'queue.keepPlace': () => ({}),
    'views.list': () => ({ views: views.map((view) => ({ ...view, count: 38 })) }),
    'views.save': ({ id, name, cut, pinned }) => {
      const view = { id: id ?? nextId(), name, cut: queueCut.parse(cut), pinned, version: 1 };
      views.splice(0, views.length, ...views.filter((each) => each.id !== view.id), view);
      tell('settings');
      return { view };
    },
    'views.remove': ({ id }) => {
      const removed = views.find((each) => each.id === id);
      if (!removed) throw new FakeRefusal('not_found', 'This view is gone.');
      views.splice(views.indexOf(removed), 1);
      tell('settings');
      return { removed };
    },
    'drafts.claim': ({ ids, profileId = null }) => {
      const claim = {
        profileId: profileId ?? nextId(),
        name: profileId === null ? 'Mara Lind' : 'Noor Visser',
        by: 'Mara Lind',
        at: Date.now(),
        untilAt: Date.now() + 1_800_000,
      };
      for (const id of ids) {
        find(id).claim = claim;
        const row = byId.get(id)?.row;
        if (row) row.claim = claim;
      }
      tell('queue', 'draft');
      return { claims: ids.map((draftId) => ({ ...claim, draftId })), refused: [] };
    },
    'drafts.release': ({ id }) => {
      find(id).claim = null;
      const row = byId.get(id)?.row;
      if (row) row.claim = null;
      tell('queue', 'draft');
      return {};
    },
    'reviews.looked': () => ({}),
    'drafts.get': ({ id }) => find(id),
    'drafts.edit': ({ id, body }) => {
      const detail = find(id);
      const version = detail.draft.version + 1;
      detail.draft = { ...detail.draft, body, version, edited: true, fingerprint: `f-${id}-${version}` };
      const row = byId.get(id)?.row;
      if (row)
        Object.assign(row, { edited: true, score: null, headline: 'You edited this draft, so the score is void' });
      tell('draft', 'queue');
      return { draft: detail.draft };
    },
    'drafts.approve': ({ id, fingerprint }) => {
      const detail = find(id);
      if (fingerprint !== detail.draft.fingerprint)
        throw new FakeRefusal('internal', 'The text changed; read it again.');
      detail.draft = { ...detail.draft, state: 'sending' };
      const stopped = world.status.sending.stopped !== null;
      const send = {
        id: nextId(),
        draftId: id,
        connectionId: nextId(),
        leadName: detail.lead.name,
        state: stopped ? ('held' as const) : ('queued' as const),
        leavesAt: Date.now() + 10_000,
        reason: null,
        undoable: true,
      };
      world.sends.push(send);
      world.status.outbox.leaving = world.sends.length;
      tell('queue', 'outbox', 'draft');
      return { send };
    },
    'drafts.approveMany': ({ items }) => {
      const sends = items.map(({ id }) => {
        const detail = find(id);
        detail.draft = { ...detail.draft, state: 'sending' };
        return {
          id: nextId(),
          draftId: id,
          connectionId: nextId(),
          leadName: detail.lead.name,
          state: 'queued' as const,
          leavesAt: Date.now() + 10_000,
          reason: null,
          undoable: true,
        };
      });
      world.sends.push(...sends);
      world.status.outbox.leaving = world.sends.length;
      tell('queue', 'outbox', 'draft');
      return { sends, refused: [] };
    },
    'drafts.reject': ({ id }) => {
      const detail = find(id);
      detail.draft = { ...detail.draft, state: 'rejected' };
      tell('queue', 'draft');
      return { draft: detail.draft };
    },
    'drafts.regenerate': ({ id, wish }) => {
      const detail = find(id);
      const version = detail.draft.version + 1;
      detail.draft = {
        ...detail.draft,
        body: `${detail.draft.originalBody}${wish ? `\n\nPS ${wish}` : ''}`,
        version,
        fingerprint: `f-${id}-${version}`,
      };
      tell('draft', 'queue');
      return { draftId: id };
    },
    'drafts.writing': () => ({ writing: null }),
    'drafts.stopWriting': () => ({ stopped: false }),
    'drafts.undo': ({ sendId }) => {
      const at = world.sends.findIndex((send) => send.id === sendId);
      const [send] = world.sends.splice(at, 1);
      if (!send) throw new FakeRefusal('not_found', 'This reply has left already.');
      const detail = send.draftId ? byId.get(send.draftId)?.detail : undefined;
      if (detail) detail.draft = { ...detail.draft, state: 'pending' };
      world.status.outbox.leaving = world.sends.length;
      tell('queue', 'outbox', 'draft');
      return { draftId: send.draftId ?? '' };
    },
    'message.html': () => ({
      html: '<div style="font-family:Georgia"><p>Hi Mara,</p><p>yes, <b>route planning</b> is a sore point for us right now.</p><img src="https://beacon.example/p.gif"><script>alert(1)</script><p><a href="https://northwind.example">northwind.example</a></p></div>',
      text: '',
    }),
    'outbox.list': ({ states }) => ({ sends: world.sends.filter((send) => states.includes(send.state)) }),
    'outbox.evidence': ({ id }) => {
      const detail = world.drafts.find((each) => each.detail.send?.id === id)?.detail;
      if (!detail?.send) throw new FakeRefusal('not_found', 'This reply is settled.');
      const at = Date.now() - 720_000;
      return {
        state: detail.send.state,
        handedOver: {
          at,
          to: detail.draft.to.map((who) => who.email),
          subject: detail.draft.subject,
          body: detail.draft.body,
          messageId: '<0198a1c2@fernhill.example>',
        },
        lookups: 5,
        reason: detail.send.reason,
        account: { label: 'mara@fernhill.example', syncedAt: Date.now() - 8_000 },
        seen: [
          {
            at: at + 95_000,
            direction: 'inbound' as const,
            from: detail.lead.email,
            subject: detail.draft.subject,
            text: 'Thank you. One more thing: do you also serve the north of the city?',
            likeness: null,
          },
        ],
      };
    },
    'outbox.resolve': ({ id }) => {
      const detail = world.drafts.find((each) => each.detail.send?.id === id)?.detail;
      if (!detail?.send) throw new FakeRefusal('not_found', 'This reply is settled.');
      const send = { ...detail.send, state: 'sent' as const };
      detail.send = null;
      tell('draft', 'outbox');
      return { send };
    },
    'sending.stop': () => {
      world.status.sending = {
        ...world.status.sending,
        stopped: { by: world.profile?.name ?? '', at: Date.now() },
        held: world.sends.length,
      };
      for (const send of world.sends) Object.assign(send, { state: 'held' });
      tell('sending', 'outbox');
      return world.status.sending;
    },
    'sending.resume': () => {
      world.status.sending = { ...world.status.sending, stopped: null, held: 0 };
      tell('sending', 'outbox');
      return world.status.sending;
    },
    'leads.snooze': ({ leadId, untilAt }) => {
      const detail = world.drafts.find((each) => each.detail.lead.id === leadId)?.detail;
      if (!detail) throw new FakeRefusal('not_found', 'No such lead.');
      detail.lead = { ...detail.lead, snoozedUntilAt: untilAt };
      tell('lead', 'queue');
      return { lead: detail.lead };
    },
  };
};
