import type { CallName } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { spellingCalls } from '../../../shared/spelling-calls';
import { checkText } from '../spelling/check-text';
import { type Known, knownWords } from '../spelling/known-words';
import type { Speller } from '../spelling/speller';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { getDraft } from '../store/drafts';
import { getLead } from '../store/leads';
import { getMessage, listThread } from '../store/messages';
import { readingChoice, setReadingChoice } from '../store/reading-choices';
import { forgetSpellingWord, learnSpellingWord, listSpellingWords } from '../store/spelling-words';
import { getWorkspace, listProfiles } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';

type Names = Extract<CallName, keyof typeof spellingCalls>;

/** Spelling of what people write here; without a speller lent by the host nothing is marked. */
export const spellingHandlers = ({ ctx }: Services): HandlerSet<Names> => {
  const { store } = ctx;
  const spellerOf = (): Speller => {
    const { speller } = ctx.ports;
    if (!speller) throw new Refusal('not_found', 'Spelling is not checked here.');
    return speller;
  };
  const own = (): string[] => listSpellingWords(store, ctx.workspaceId).map(({ word }) => word);
  const isOn = (profileId: string): boolean => readingChoice(store, ctx.workspaceId, 'spelling', profileId) ?? true;

  /** Everybody and everything that a conversation names. */
  const known = (draftId: string | null, leadId: string | null): Known & { language: string | null } => {
    const draft = draftId === null ? null : getDraft(store, ctx.workspaceId, draftId);
    const of = draft?.leadId ?? leadId;
    const lead = of === null ? null : getLead(store, ctx.workspaceId, of);
    const campaign = lead ? getCampaign(store, ctx.workspaceId, lead.campaignId) : null;
    const thread = lead ? listThread(store, ctx.workspaceId, lead.id) : [];
    const inbound = thread.filter((message) => message.direction === 'inbound');
    const answered = draft ? getMessage(store, ctx.workspaceId, draft.messageId) : inbound.at(-1);
    const people = [
      ...thread.flatMap((message) => [message.from, ...message.to, ...message.cc]),
      ...(draft ? [...draft.to, ...draft.cc] : []),
    ];
    return {
      names: [
        lead?.name ?? null,
        lead?.company ?? null,
        lead?.email ?? null,
        lead?.role ?? null,
        campaign?.name ?? null,
        campaign?.persona.name ?? null,
        campaign?.persona.service ?? null,
        campaign?.persona.signature ?? null,
        getWorkspace(store, ctx.workspaceId).name,
        ...listProfiles(store, ctx.workspaceId).map(({ name }) => name),
        ...people.flatMap(({ name, email }) => [name, email]),
      ],
      theirs: inbound.map(({ body, signature }) => `${body}\n${signature}`),
      own: own(),
      language: answered?.facts.language ?? null,
    };
  };

  return {
    'spelling.check': async ({ text, draftId, leadId }, caller) => {
      const { speller } = ctx.ports;
      if (!isOn(caller.id)) return { language: null, wrong: [], why: 'off' };
      if (!speller) return { language: null, wrong: [], why: 'no_dictionary' };
      const { language: usual, ...names } = known(draftId, leadId);
      return checkText(speller, text, { usual, known: knownWords(names) });
    },
    'spelling.suggest': async ({ language, word }) => ({ suggestions: await spellerOf().suggest(language, word) }),
    'spelling.settings': (_input, caller) => ({
      on: isOn(caller.id),
      words: listSpellingWords(store, ctx.workspaceId).map(({ word, by, at }) => ({ word, by, at })),
      languages: [...(ctx.ports.speller?.languages().values() ?? [])].map(({ language, from }) => ({ language, from })),
    }),
    'spelling.setOn': ({ on }, caller) => {
      setReadingChoice(store, {
        workspaceId: ctx.workspaceId,
        kind: 'spelling',
        subject: caller.id,
        chosen: on,
        at: ctx.ports.clock.now(),
      });
      ctx.changed('settings');
      return {};
    },
    'spelling.learn': ({ word }, caller) => {
      if (/\s/.test(word)) throw new Refusal('bad_input', 'Only single words are added to the dictionary.');
      const now = ctx.ports.clock.now();
      store.write(() => {
        learnSpellingWord(store, { workspaceId: ctx.workspaceId, word, by: caller.name, at: now });
        appendAudit(store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'spelling.learnt',
          cause: word,
          data: {},
        });
      });
      ctx.changed('settings');
      return {};
    },
    'spelling.forget': ({ word }, caller) => {
      const now = ctx.ports.clock.now();
      store.write(() => {
        forgetSpellingWord(store, ctx.workspaceId, word);
        appendAudit(store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'spelling.forgotten',
          cause: word,
          data: {},
        });
      });
      ctx.changed('settings');
      return {};
    },
  };
};
