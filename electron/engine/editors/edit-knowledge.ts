import { Refusal } from '../../../shared/errors';
import type { KnowledgeEntry, KnowledgeKind } from '../../../shared/schemas/editors';
import { knowledgeLimits } from '../../../shared/values/editors';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import {
  deleteKnowledge,
  findKnowledge,
  getKnowledge,
  getKnowledgeVersion,
  insertKnowledge,
  keepKnowledgeVersion,
  knowledgeNamed,
  toEntry,
  updateKnowledge,
} from '../store/knowledge-entries';

export type KnowledgeWish = {
  id: string | null;
  version: number | null;
  kind: KnowledgeKind;
  key: string;
  text: string;
  campaignId: string | null;
};

/** Text as it is stored: no NUL bytes (SQLite and the text index end there), one kind of line end, nothing around it. */
const cleaned = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .trim();

/** The wish as it may be stored. Throws Refusal('bad_input') with what to change. */
const checked = (ctx: EngineContext, wish: KnowledgeWish): KnowledgeWish => {
  const key = cleaned(wish.key).replace(/\s+/g, ' ');
  const text = cleaned(wish.text);
  const limit = knowledgeLimits[wish.kind];
  if (key === '') throw new Refusal('bad_input', 'Give it a name: it is what drafts and people know it by.');
  if (key.length > knowledgeLimits.key)
    throw new Refusal('bad_input', `The name is longer than ${knowledgeLimits.key} characters.`);
  if (text === '') throw new Refusal('bad_input', 'It says nothing yet: write what is true.');
  if (text.length > limit)
    throw new Refusal(
      'bad_input',
      wish.kind === 'fact'
        ? `A fact has at most ${limit.toLocaleString('en-GB')} characters; make this a document.`
        : `A document has at most ${limit.toLocaleString('en-GB')} characters; cut it in parts.`,
    );
  if (wish.campaignId !== null) getCampaign(ctx.store, ctx.workspaceId, wish.campaignId);
  const named = knowledgeNamed(ctx.store, ctx.workspaceId, { id: wish.id, key, campaignId: wish.campaignId });
  if (named)
    throw new Refusal('bad_input', `“${named.key}” is here already. Change that one, or give this another name.`);
  return { ...wish, key, text };
};

const audited = (
  ctx: EngineContext,
  caller: Caller,
  kind: 'knowledge.added' | 'knowledge.changed' | 'knowledge.removed' | 'knowledge.restored',
  entry: Omit<KnowledgeEntry, 'updatedAt' | 'version'>,
  extra: Record<string, unknown> = {},
): void =>
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: ctx.ports.clock.now(),
    actor: caller.name,
    actorRole: caller.role,
    kind,
    cause: entry.id,
    data: {
      key: entry.key,
      kind: entry.kind,
      campaignId: entry.campaignId,
      characters: entry.text.length,
      // A document may be a megabyte: its text is kept with the versions, and named here.
      ...(entry.kind === 'fact' ? { text: entry.text } : {}),
      ...extra,
    },
  });

/** Adds an entry or changes one, keeping how it read before. Throws Refusal('bad_input' | 'conflict' | 'not_found'). */
export const saveKnowledge = (ctx: EngineContext, wish: KnowledgeWish, caller: Caller): KnowledgeEntry =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const { id, version, ...entry } = checked(ctx, wish);
    if (id === null) {
      const added = { ...entry, id: ctx.newId(), updatedAt: now, version: 1 };
      insertKnowledge(ctx.store, ctx.workspaceId, added, now);
      audited(ctx, caller, 'knowledge.added', added);
      return added;
    }
    const row = getKnowledge(ctx.store, ctx.workspaceId, id);
    if (
      row.key === entry.key &&
      row.text === entry.text &&
      row.kind === entry.kind &&
      row.campaignId === entry.campaignId
    )
      return toEntry(row);
    const versionId = ctx.newId();
    updateKnowledge(ctx.store, ctx.workspaceId, { ...entry, id, updatedAt: now }, version ?? row.version);
    keepKnowledgeVersion(ctx.store, { id: versionId, row, change: 'changed', by: caller.name, now });
    audited(ctx, caller, 'knowledge.changed', { ...entry, id }, { was: versionId });
    return toEntry(getKnowledge(ctx.store, ctx.workspaceId, id));
  });

/** Removes an entry; its text is kept. Gives the id that brings it back. */
export const removeKnowledge = (ctx: EngineContext, input: { id: string; version: number }, caller: Caller): string =>
  ctx.store.write(() => {
    const row = getKnowledge(ctx.store, ctx.workspaceId, input.id);
    const versionId = ctx.newId();
    keepKnowledgeVersion(ctx.store, {
      id: versionId,
      row,
      change: 'removed',
      by: caller.name,
      now: ctx.ports.clock.now(),
    });
    deleteKnowledge(ctx.store, ctx.workspaceId, row.id, input.version);
    audited(ctx, caller, 'knowledge.removed', row, { was: versionId });
    return versionId;
  });

/** Brings an earlier text back: in the place of what is there now, or as an entry again. */
export const restoreKnowledge = (ctx: EngineContext, versionId: string, caller: Caller): KnowledgeEntry =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const kept = getKnowledgeVersion(ctx.store, ctx.workspaceId, versionId);
    const there = findKnowledge(ctx.store, ctx.workspaceId, kept.knowledgeId);
    const { kind, key, text, campaignId } = kept;
    if (there) return saveKnowledge(ctx, { id: there.id, version: there.version, kind, key, text, campaignId }, caller);
    const named = knowledgeNamed(ctx.store, ctx.workspaceId, { id: null, key, campaignId });
    if (named) throw new Refusal('conflict', `“${named.key}” has been added anew meanwhile. Rename that one first.`);
    const entry = { id: kept.knowledgeId, kind, key, text, campaignId, updatedAt: now, version: 1 };
    insertKnowledge(ctx.store, ctx.workspaceId, entry, now);
    audited(ctx, caller, 'knowledge.restored', entry, { from: versionId });
    return entry;
  });
