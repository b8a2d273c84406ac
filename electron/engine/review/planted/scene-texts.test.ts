import { describe, expect, it } from 'vitest';
import { plantedFault } from '../../../../shared/schemas/planted';
import { isOptOutText } from '../../gates';
import { makeScene } from './make-scene';
import { sceneLanguages } from './scene-texts';

const scene = (language: string, seed: number) => {
  let state = seed;
  // A small generator of its own: the same scenes each time.
  const random = (): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  let id = 0;
  return makeScene({
    language,
    sender: { name: 'Mara Lind', email: 'mara@fernhill.example' },
    threshold: 0.9,
    like: null,
    now: 0,
    random,
    newId: () => {
      id += 1;
      return `01J00000000000000000000${String(id).padStart(3, '0')}`;
    },
  });
};

it('has scenes in the languages that the gates read', () => {
  expect(Object.keys(sceneLanguages).sort()).toEqual(
    ['da', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'sv', 'zh'].sort(),
  );
  expect(scene('fi', 7)).toBeNull();
});

describe.each(Object.keys(sceneLanguages))('%s', (language) => {
  const made = Array.from({ length: 60 }, (_, index) => scene(language, 1 + index * 7_919)).filter(
    (each) => each !== null,
  );

  it('meets every fault, and its words stand in the draft', () => {
    expect(new Set(made.map(({ fault }) => fault)).size).toBe(plantedFault.options.length);
    for (const { body, scene: each } of made) {
      expect(body).toContain(each.wrong);
      expect([body, ...each.messages.map((message) => message.body)].join('\n')).not.toMatch(/[{}]|undefined/);
    }
  });

  it('keeps its fault to one place: name, price and link are those of the conversation otherwise', () => {
    for (const { fault, body, scene: each } of made) {
      const said = each.messages.map((message) => message.body).join('\n');
      if (fault !== 'ignored_opt_out') expect(said).not.toContain(each.wrong);
      const price = /€\d+/.exec(body)?.[0];
      expect(said.includes(price ?? 'none')).toBe(fault !== 'wrong_price');
      const site = /https:\/\/[^/\s]+/.exec(body)?.[0];
      expect(said.includes(site ?? 'none')).toBe(fault !== 'foreign_link');
    }
  });

  it('makes an address that nobody can own, in letters that every mailbox takes', () => {
    for (const { email } of made) expect(email).toMatch(/^[a-z][a-z.]*[a-z]@[a-z-]+\.example$/);
  });

  it('asks for no more mail in words that the gates understand, and only there', () => {
    for (const { fault, scene: each } of made) {
      const last = each.messages.at(-1)?.body ?? '';
      expect(isOptOutText(last)).toBe(fault === 'ignored_opt_out');
    }
  });
});
