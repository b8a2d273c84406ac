import { createHash } from 'node:crypto';

/** The sets asked for last with their versions: every call to a model names its version, and prompts change once in weeks. */
const known: { prompts: readonly string[]; version: string }[] = [];
const most = 16;

/** Version of a set of prompts: twelve hex digits of the SHA-256 of their texts, whatever their line ends. */
export const promptVersion = (prompts: readonly string[]): string => {
  const before = known.find(
    (each) => each.prompts.length === prompts.length && each.prompts.every((prompt, at) => prompt === prompts[at]),
  );
  if (before) return before.version;
  const version = hashOf(prompts);
  known.push({ prompts: [...prompts], version });
  if (known.length > most) known.shift();
  return version;
};

const hashOf = (prompts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const prompt of prompts) hash.update(`${prompt.replaceAll('\r\n', '\n').trim()}\0`);
  return hash.digest('hex').slice(0, 12);
};
