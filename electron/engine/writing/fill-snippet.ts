import { Refusal } from '../../../shared/errors';
import { type SnippetPlace, snippetPlaces } from '../../../shared/values/writing';

/** `{first name}`, `{{ first_name }}`, `{First-Name}`: people write places in all the ways other tools taught them. */
const place = /\{\{?\s*([\p{L}][\p{L} _-]{0,40}?)\s*\}\}?/gu;

const named = (written: string): string =>
  written.toLowerCase().replaceAll(/[_-]/g, ' ').replaceAll(/\s+/g, ' ').trim();
const isPlace = (name: string): name is SnippetPlace => (snippetPlaces as readonly string[]).includes(name);

/** The places a text names that no snippet can have, as they were written. */
export const unknownPlaces = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].filter((found) => !isPlace(named(found[1] ?? ''))).map((found) => found[0])),
];

/**
 * A snippet's text with its places filled. A place that nothing is known for must never reach a lead as it is: throws
 * Refusal('bad_input') that names what is missing.
 */
export const fillSnippet = (text: string, values: Readonly<Record<SnippetPlace, string | null>>): string => {
  const missing = new Set<string>();
  const filled = text.replaceAll(place, (whole: string, written: string) => {
    const name = named(written);
    const value = isPlace(name) ? (values[name]?.trim() ?? '') : '';
    if (value === '') missing.add(whole);
    return value;
  });
  if (missing.size > 0)
    throw new Refusal(
      'bad_input',
      `Nothing is known for ${[...missing].join(' and ')}, so the snippet was not put in. Type it yourself, or choose another.`,
    );
  return filled;
};
