import type { AuditEvent } from '../../shared/schemas/workspace';
import { scoreText } from '../format/number';
import { momentText } from '../format/time';
import { t } from '../strings';

const words = t.settings.audit;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Names, proofs and what stands in another column: nothing that tells a person why. */
const silent = new Set(['by', 'decision', 'fingerprint']);
/** Who caused it stands in its own column. */
const actorsAsCause = new Set(['', 'person', 'rule', 'engine', 'system']);

const spaced = (name: string): string =>
  name
    .replaceAll(/[._]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The kind of an event for a person: "send.queued" → "Reply approved". One without words of its own is its name in plain letters. */
export const kindText = (kind: string): string => words.kinds[kind] ?? sentence(spaced(kind));

/** Who did it: a person by name, a rule or the program by what it is called. */
export const actorText = (actor: string): string => words.actors[actor] ?? actor;

const partText = (key: string, value: unknown, now: number): string => {
  if (value === null || value === '' || value === false || typeof value === 'object' || silent.has(key)) return '';
  if (typeof value === 'string' && uuid.test(value)) return '';
  if (key === 'rule') return (t.words.ruleHeadline as Record<string, string>)[String(value)] ?? spaced(String(value));
  if (key === 'forced') return words.forced;
  if (key === 'form') return words.form[String(value)] ?? spaced(String(value));
  if (key === 'how') return words.how[String(value)] ?? String(value);
  if (key === 'acceptance') return words.acceptance[String(value)] ?? String(value);
  const name = words.parts[key] ?? spaced(key);
  const shown =
    typeof value === 'number' && key.endsWith('At')
      ? momentText(value, now)
      : typeof value === 'number' && key === 'score'
        ? scoreText(value)
        : String(value);
  if (name === '') return shown;
  return words.counted.includes(key) ? `${shown} ${name}` : `${name} ${shown}`;
};

/**
 * Why, for a person: the cause where it is words, else what the entry holds as evidence, without ids and fingerprints. `now` (UTC
 * milliseconds) says what is today.
 */
export const causeText = (event: Pick<AuditEvent, 'cause' | 'data'>, now: number): string => {
  if (!actorsAsCause.has(event.cause) && !uuid.test(event.cause)) return event.cause;
  return sentence(
    Object.entries(event.data)
      .map(([key, value]) => partText(key, value, now))
      .filter((part) => part !== '')
      .join(', '),
  );
};
