import { readLinkEntry } from '../../shared/read-link-entry';
import type { KnowledgeEntry, KnowledgeVersion } from '../../shared/schemas/editors';
import type { Prompt, PromptVersionRow } from '../../shared/schemas/prompts';
import { promptStage } from '../../shared/schemas/prompts';
import type { Handlers, Tell } from './fake-bridge';
import { FakeRefusal } from './fake-bridge';
import { fixtureNow, minutesAgo, nextId } from './fixture-leads';
import { makeLessons } from './fixture-lessons';
import { makeFacts } from './fixture-screens';
import type { World } from './fixture-world';

const hourMs = 3_600_000;

/** What admins set and try out, of the fake engine: kept in memory, judged by nothing. */
export const editorHandlers = (world: World, tell: Tell): Handlers => {
  const admin = (): void => {
    if (world.profile?.role !== 'admin') throw new FakeRefusal('denied', 'Only an admin may do this.');
  };
  const name = (): string => world.profile?.name ?? '';
  let entries: KnowledgeEntry[] = makeFacts().map((fact) => ({
    ...fact,
    kind: 'fact' as const,
    updatedAt: minutesAgo(600),
    version: 1,
  }));
  const versions: (KnowledgeVersion & { of: string })[] = [];
  const entryOf = (id: string): KnowledgeEntry => {
    const found = entries.find((each) => each.id === id);
    if (!found) throw new FakeRefusal('not_found', 'This piece of knowledge does not exist any more.');
    return found;
  };
  const keep = (entry: KnowledgeEntry, change: 'changed' | 'removed'): string => {
    const { kind, key, text, campaignId } = entry;
    const version = { id: nextId(), at: Date.now(), by: name(), change, kind, key, text, campaignId, of: entry.id };
    versions.unshift(version);
    return version.id;
  };
  const prompts = new Map<string, Prompt>(
    promptStage.options.map((stage) => {
      const shipped = `What the model is told at the stage “${stage}”. The gallery ships no prompts.`;
      const hash = stage.padEnd(12, '0').slice(0, 12);
      const none = { mode: 'shipped' as const, text: '', changedAt: null, changedBy: null };
      return [stage, { stage, shipped, shippedHash: hash, whole: shipped, hash, ...none }];
    }),
  );
  const history: (PromptVersionRow & { stage: string })[] = [];
  const lessons = makeLessons();
  return {
    'knowledge.items': ({ search = '' }) => ({
      items: entries
        .filter(({ key, text }) => `${key} ${text}`.toLowerCase().includes(search.trim().toLowerCase()))
        .map(({ text, ...entry }) => ({ ...entry, beginning: text.slice(0, 240), characters: text.length })),
      removed: versions
        .filter(({ change, of }) => change === 'removed' && !entries.some(({ id }) => id === of))
        .map(({ text: _text, of: _of, ...version }) => version),
    }),
    'knowledge.get': ({ id }) => ({ entry: entryOf(id), versions: versions.filter(({ of }) => of === id) }),
    'knowledge.save': ({ id, kind, key, text, campaignId }) => {
      admin();
      if (key.trim() === '' || text.trim() === '') throw new FakeRefusal('internal', 'It says nothing yet.');
      const before = id === null ? null : entryOf(id);
      if (before) keep(before, 'changed');
      const version = (before?.version ?? 0) + 1;
      const entry = { id: id ?? nextId(), kind, key, text, campaignId, updatedAt: Date.now(), version };
      entries = [...entries.filter((each) => each.id !== entry.id), entry];
      tell('settings');
      return { entry };
    },
    'knowledge.remove': ({ id }) => {
      admin();
      const versionId = keep(entryOf(id), 'removed');
      entries = entries.filter((each) => each.id !== id);
      tell('settings');
      return { versionId };
    },
    'knowledge.restore': ({ versionId }) => {
      admin();
      const found = versions.find(({ id }) => id === versionId);
      if (!found) throw new FakeRefusal('not_found', 'This earlier text does not exist.');
      const { of, kind, key, text, campaignId } = found;
      const entry = { id: of, kind, key, text, campaignId, updatedAt: Date.now(), version: 1 };
      entries = [...entries.filter(({ id }) => id !== of), entry];
      tell('settings');
      return { entry };
    },
    'knowledge.find': () => ({
      whole: true,
      tokens: 120,
      budgetTokens: 4_000,
      of: entries.length,
      passages: entries.map(({ kind, key, text }, index) => ({
        kind,
        heading: key,
        text,
        tokens: Math.ceil(text.length / 4),
        found: index === 0 ? 1 : null,
      })),
    }),
    'prompts.list': () => ({ prompts: [...prompts.values()] }),
    'prompts.history': ({ stage }) => ({ versions: history.filter((each) => each.stage === stage) }),
    'prompts.save': ({ stage, change }) => {
      admin();
      const before = prompts.get(stage);
      if (!before) throw new FakeRefusal('not_found', 'There is no such prompt.');
      const whole = change.mode === 'replace' ? change.text : `${before.shipped}\n\n${change.text}`.trim();
      const hash = nextId().slice(-12);
      const prompt = { ...before, ...change, whole, hash, changedAt: Date.now(), changedBy: name() };
      prompts.set(stage, prompt);
      for (const each of history) if (each.stage === stage) each.inForce = false;
      history.unshift({ id: nextId(), at: Date.now(), by: name(), ...change, whole, hash, inForce: true, stage });
      tell('settings');
      return { prompt };
    },
    'prompts.pastMessages': () => ({
      messages: world.drafts.slice(0, 8).map(({ row, detail }) => ({
        messageId: detail.draft.messageId,
        leadName: row.leadName,
        campaignId: row.campaignId,
        campaignName: row.campaignName,
        at: row.inboundAt,
        subject: detail.draft.subject,
        beginning: detail.thread.at(-1)?.body.slice(0, 160) ?? '',
      })),
    }),
    'prompts.preview': ({ messageId }) => {
      const found = world.drafts.find(({ detail }) => detail.draft.messageId === messageId)?.detail;
      if (!found) throw new FakeRefusal('not_found', 'This message does not exist.');
      const { id: draftId, originalBody: body, createdAt: at } = found.draft;
      const reason = 'Answers what was asked';
      return {
        before: { draftId, body, at, score: 0.82, reason },
        sentimentBefore: found.lead.sentiment,
        sentiment: null,
        now: {
          body: `${body}\n\nSee https://elsewhere.example.`,
          origin: 'model' as const,
          overseer: 'passed',
          score: 0.71,
          safeToSend: true,
          reason,
          checks: [{ name: 'link' as const, passed: false, evidence: 'elsewhere.example is not on the allow-list.' }],
        },
        promptVersion: '0123456789ab',
        evaluationVersion: 'ba9876543210',
        costUsd: 0.0132,
        tokens: 5_120,
        ms: 8_400,
      };
    },
    'learning.list': () => ({
      lessons: lessons.filter(({ choice }) => choice !== 'removed'),
      removed: lessons.filter(({ choice }) => choice === 'removed'),
      gathering: 9,
    }),
    'learning.set': ({ id, state }) => {
      admin();
      const found = lessons.find((each) => each.id === id);
      if (!found) throw new FakeRefusal('not_found', 'This is not learned any more.');
      const change = { choice: state, choiceBy: name(), choiceAt: Date.now() };
      Object.assign(found, { ...change, state: state === 'on' ? 'on' : 'off' });
      tell('settings');
      return {};
    },
    'persona.preview': ({ persona }) => ({
      channels: (['email', 'sms', 'linkedin'] as const).map((channel) => ({
        channel,
        greeting: persona.greeting.replace(/\{[^}]*\}/, 'Dana'),
        signature: channel === 'email' ? persona.signature : '',
      })),
      problems: [],
    }),
    'reviewers.check': ({ emails }) => ({
      reviewers: emails.map((email) => {
        const profile = world.profiles.find((each) => each.email === email)?.name ?? null;
        return { email, profile, slack: profile ? 'found' : 'unknown', slackName: profile, code: null };
      }),
    }),
    'links.explain': ({ text, linkAllowList }) => ({
      links: (text.match(/https?:\/\/\S+/g) ?? []).map((link) => {
        const by = linkAllowList.find((each) => readLinkEntry(each).kind === 'entry' && link.includes(each)) ?? null;
        return { text: link, allowed: by !== null, by, evidence: by ? '' : `${link} is not on the allow-list.` };
      }),
      problem: null,
    }),
    'bookings.list': () => ({ bookings: [] }),
    'hours.preview': () => ({
      zones: [
        {
          zone: 'Europe/Lisbon',
          leads: 34,
          openNow: true,
          sends: [0, 8, 16, 24].map((after) => {
            const readyAt = fixtureNow + after * hourMs;
            return { readyAt, leavesAt: readyAt };
          }),
          opens: [],
        },
      ],
    }),
    'hours.countries': () => ({ countries: [{ code: 'PT', name: 'Portugal' }], regions: [] }),
    'hours.holidays': ({ year }) => ({ holidays: [{ date: `${year}-12-25`, name: 'Christmas Day' }] }),
  };
};
