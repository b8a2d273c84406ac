import { type PlantedFault, type PlantedScene, plantedFault } from '../../../../shared/schemas/planted';
import type { NewId } from '../../store/ids';
import { sceneLanguages } from './scene-texts';

const surnames = ['Hollis', 'Brandt', 'Marchetti', 'Okonjo', 'Vasseur', 'Lindqvist', 'Tamm', 'Ferrer'];
const firms = ['Alderway', 'Tresham', 'Copperfold', 'Larkmoor', 'Quillhaven', 'Brackwell', 'Semberg', 'Ostrava Lane'];
const roles = ['Operations', 'Office management', 'Purchasing', 'Managing director'];
const hourMs = 3_600_000;

export type MadeScene = {
  fault: PlantedFault;
  scene: PlantedScene;
  /** The made-up lead's address. */
  email: string;
  subject: string;
  body: string;
  /** The message answered. */
  messageId: string;
};

/**
 * A conversation with a lead who does not exist and a draft with one fault in it; null for a language without scenes. The addresses
 * lie in `.example`, which nobody can ever own (RFC 2606).
 *
 * @param random numbers in [0, 1).
 */
export const makeScene = (options: {
  language: string;
  sender: { name: string; email: string };
  threshold: number;
  /** Why what stands beside it waits, where that is said of every draft alike; null: the score is short. */
  like: Pick<PlantedScene, 'rule' | 'headline' | 'sentence'> | null;
  now: number;
  random: () => number;
  newId: NewId;
}): MadeScene | null => {
  const { random, newId } = options;
  const language = sceneLanguages[options.language];
  if (!language) return null;
  const pick = <T>(of: readonly T[], not?: T): T => {
    const left = of.filter((each) => each !== not);
    const picked = left[Math.floor(random() * left.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  const fault = pick(plantedFault.options);
  const first = pick(language.names);
  const surname = pick(language.surnames ?? surnames);
  const company = pick(firms);
  const domain = `${company.toLowerCase().replaceAll(' ', '-')}.example`;
  const price = 10 * (4 + Math.floor(random() * 30));
  const site = `${(options.sender.email.split('@')[1] ?? 'our').split('.')[0]}.example`;
  const text = language.scene(fault, {
    first,
    other: pick(language.names, first),
    company,
    sender: options.sender.name,
    price: `€${price}`,
    otherPrice: `€${price + 10 * (1 + Math.floor(random() * 3))}`,
    site,
    otherSite: `get-${site}`,
  });
  const latin = (name: string): string =>
    (language.latin?.[name] ?? name).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const messageId = newId();
  // Just short of the threshold, where most of what waits lies.
  const score = Math.max(0, Math.round((options.threshold - 0.01 - random() * 0.06) * 100) / 100);
  return {
    fault,
    email: `${[first, surname].map(latin).filter(Boolean).join('.')}@${domain}`,
    subject: text.subject,
    body: text.draft,
    messageId,
    scene: {
      lead: { name: `${first} ${surname}`.trim(), company, role: pick(roles), sentiment: 'Interested' },
      channel: 'email',
      language: options.language,
      sender: options.sender,
      score,
      ...(options.like ?? {
        rule: 'below_threshold',
        headline: `${score.toFixed(2)} is short of ${options.threshold.toFixed(2)}`,
        sentence: `Scored ${score.toFixed(2)}; this campaign sends from ${options.threshold.toFixed(2)}.`,
      }),
      originalBody: text.draft,
      wrong: text.wrong,
      messages: [
        {
          id: newId(),
          direction: 'outbound',
          beforeMs: Math.round((20 + random() * 30) * hourMs),
          subject: text.subject,
          body: text.ours,
        },
        { id: messageId, direction: 'inbound', beforeMs: 0, subject: text.subject, body: text.theirs },
      ],
      madeAt: options.now,
    },
  };
};
