import type { Snippet } from '../../shared/schemas/writing';
import { wordsOf } from '../../shared/words-of';
import type { Handlers, Tell } from './fake-bridge';
import { FakeRefusal } from './fake-bridge';
import { fixtureNow, nextId } from './fixture-leads';
import type { World } from './fixture-world';

const hour = 3_600_000;
const erik = { name: 'Erik Holm', email: 'erik@northwind.example' };

/** What the editor asks of the fake engine. */
export const writingHandlers = (world: World, tell: Tell): Handlers => {
  const find = (id: string) => {
    const found = world.drafts.find((each) => each.detail.draft.id === id)?.detail;
    if (!found) throw new FakeRefusal('not_found', 'This draft is gone.');
    return found;
  };
  const snippets: Snippet[] = [
    ['Notice period', 'You can leave at the end of any month, {first name}; nothing is tied to a year.'],
    ['Spreadsheet import', 'Drop in a CSV or an Excel file; your stops are planned as they are.'],
  ].map(([name = '', body = '']) => ({
    id: nextId(),
    name,
    body,
    by: 'Mara Lind',
    updatedAt: fixtureNow,
    version: 1,
  }));
  const versions = new Map<string, ReturnType<typeof written>>();
  const written = (id: string) =>
    [
      [
        'Asks which Tuesday was meant',
        'Yes to the spreadsheet, and 14 vans come to €19 each a month on the Team plan. Did you mean tomorrow, 5 May, or Tuesday 12 May?',
      ],
      [
        'Shorter, booking link only',
        'Both answers are yes: CSV or Excel as it is, and €19 per van a month for 14 vans. The quickest way to a call is meet.fernhill.example/mara',
      ],
    ].map(([label = '', body = '']) => ({
      id: nextId(),
      label,
      body: `Hi ${find(id).lead.name.split(' ')[0]},\n\n${body}\n\nBest,\nMara`,
      origin: 'model' as const,
      costUsd: 0.0021,
      createdAt: fixtureNow,
    }));

  const misspelt: Record<string, string[]> = {
    recieve: ['receive', 'relieve', 'reverie'],
    seperate: ['separate', 'desperate'],
    spreadsheat: ['spreadsheet', 'spread sheet'],
  };
  const spelling = { on: true, words: ['Fernhill', 'telematics'] };
  const layouts = new Map<string, boolean>();
  const pictures = { shown: false };

  return {
    'leads.history': () => ({
      entries: [
        { event: 'back' as const, by: null, detail: 'A new message came', hours: 2 },
        { event: 'approved' as const, by: 'Mara Lind', detail: null, hours: 3 },
        { event: 'decided' as const, by: null, detail: '“Tuesday afternoon” may mean tomorrow', hours: 4 },
        { event: 'sentiment' as const, by: 'Ruth Amadi', detail: 'Neutral → Interested', hours: 26 },
        { event: 'sent' as const, by: null, detail: null, hours: 75 },
      ].map(({ hours, ...entry }, index) => ({ ...entry, n: 9 - index, at: fixtureNow - hours * hour })),
      more: false,
    }),
    'message.reading': ({ id }) => ({
      asSent: layouts.get(id) ?? null,
      pictures: pictures.shown,
      remote: 2,
      tracking: 1,
    }),
    'message.setLayout': ({ id, asSent }) => {
      layouts.set(id, asSent);
      tell('settings');
      return {};
    },
    'message.setPictures': ({ shown }) => {
      pictures.shown = shown;
      tell('settings');
      return {};
    },
    'message.pictures': () => ({
      pictures: [
        {
          url: 'https://northwind.example/vans.png',
          data: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        },
      ],
      failed: 0,
      why: [],
    }),
    'message.inlinePictures': () => ({ pictures: [], missing: 0 }),
    'spelling.check': ({ text }) => ({
      language: 'en',
      wrong: spelling.on
        ? wordsOf(text)
            .map(({ word }) => word)
            .filter((word) => Object.hasOwn(misspelt, word) && !spelling.words.includes(word))
        : [],
      why: spelling.on ? null : ('off' as const),
    }),
    'spelling.suggest': ({ word }) => ({ suggestions: misspelt[word] ?? [] }),
    'spelling.settings': () => ({
      on: spelling.on,
      words: spelling.words.map((word) => ({ word, by: 'Mara Lind', at: fixtureNow })),
      languages: ['en', 'fr', 'es', 'nl', 'pt', 'pl', 'sv', 'da'].map((language) => ({
        language,
        from: 'shipped' as const,
      })),
    }),
    'spelling.setOn': ({ on }) => {
      spelling.on = on;
      tell('settings');
      return {};
    },
    'spelling.learn': ({ word }) => {
      spelling.words = [...new Set([...spelling.words, word])];
      tell('settings');
      return {};
    },
    'spelling.forget': ({ word }) => {
      spelling.words = spelling.words.filter((each) => each !== word);
      tell('settings');
      return {};
    },
    'drafts.keepTyped': () => ({}),
    'drafts.people': ({ id }) => ({
      people: [...find(id).draft.to, erik, { name: '', email: 'fleet@northwind.example' }].map((who) => ({
        ...who,
        blocked: who.email.startsWith('fleet'),
      })),
    }),
    'drafts.setPeople': ({ id, to, cc }) => {
      const detail = find(id);
      const known = [...detail.draft.to, ...detail.draft.cc, erik];
      const pick = (emails: readonly string[]) => known.filter((who) => emails.includes(who.email));
      detail.draft = { ...detail.draft, to: pick(to), cc: pick(cc), version: detail.draft.version + 1 };
      tell('draft', 'queue');
      return { draft: detail.draft };
    },
    'drafts.laterTimes': ({ at = null }) => ({
      zone: 'Europe/Lisbon',
      zoneKnown: true,
      times: [
        { at: fixtureNow + 2 * hour, kind: 'this_afternoon' as const },
        { at: fixtureNow + 20 * hour, kind: 'tomorrow_morning' as const },
        { at: fixtureNow + 25 * hour, kind: 'tomorrow_afternoon' as const },
        { at: fixtureNow + 164 * hour, kind: 'monday_morning' as const },
      ],
      inHours: at === null ? null : new Date(at).getUTCHours() < 17,
    }),
    'drafts.approveLater': ({ id, sendAt }) => {
      const detail = find(id);
      detail.draft = { ...detail.draft, state: 'sending' };
      const send = {
        id: nextId(),
        draftId: id,
        connectionId: nextId(),
        leadName: detail.lead.name,
        state: 'queued' as const,
        leavesAt: sendAt,
        reason: null,
        undoable: true,
      };
      world.sends.push(send);
      tell('queue', 'outbox', 'draft');
      return { send };
    },
    'drafts.alternatives': ({ id }) => ({ alternatives: versions.get(id) ?? [] }),
    'drafts.writeAlternatives': ({ id }) => {
      const made = written(id);
      versions.set(id, made);
      tell('draft');
      return { alternatives: made, costUsd: 0.0042, failed: null };
    },
    'drafts.useAlternative': ({ id, alternativeId }) => {
      const detail = find(id);
      const chosen = versions.get(id)?.find((each) => each.id === alternativeId);
      if (!chosen) throw new FakeRefusal('not_found', 'This version is gone.');
      const { body } = detail.draft;
      const version = detail.draft.version + 1;
      detail.draft = { ...detail.draft, body: chosen.body, originalBody: chosen.body, edited: false, version };
      versions.set(id, [
        ...(versions.get(id) ?? []).filter((each) => each !== chosen),
        { ...chosen, id: nextId(), label: 'The one before', body, costUsd: 0 },
      ]);
      tell('draft', 'queue');
      return { draftId: id };
    },
    'drafts.times': () => ({
      times: [
        ['Tuesday 12 May at 14:30', 8.1],
        ['Wednesday 13 May at 10:00', 8.9],
        ['Thursday 14 May at 15:00', 10.1],
      ].map(([label, days]) => ({
        startAt: fixtureNow + Number(days) * 24 * hour,
        endAt: fixtureNow + Number(days) * 24 * hour + hour / 2,
        zone: 'Europe/Lisbon',
        label: `${label} (Lisbon time)`,
      })),
      problem: null,
      bookingLink: 'https://meet.fernhill.example/mara',
    }),
    'drafts.offerTime': () => ({ label: 'Thursday 14 May at 15:00 (Lisbon time)' }),
    'snippets.list': () => ({ snippets }),
    'snippets.save': ({ id, name, body }) => {
      const snippet = { id: id ?? nextId(), name, body, by: 'Mara Lind', updatedAt: fixtureNow, version: 1 };
      const at = snippets.findIndex((each) => each.id === id);
      if (at < 0) snippets.push(snippet);
      else snippets[at] = snippet;
      tell('settings');
      return { snippet };
    },
    'snippets.remove': ({ id }) => {
      const at = snippets.findIndex((each) => each.id === id);
      const [removed] = snippets.splice(at, 1);
      if (!removed) throw new FakeRefusal('not_found', 'This snippet was removed.');
      tell('settings');
      return { removed };
    },
    'snippets.fill': ({ id, draftId }) => ({
      text: (snippets.find((each) => each.id === id)?.body ?? '').replace(
        '{first name}',
        find(draftId).lead.name.split(' ')[0] ?? '',
      ),
    }),
  };
};
