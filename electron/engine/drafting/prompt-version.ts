import { createHash } from 'node:crypto';

/** Version of a set of prompts: twelve hex digits of the SHA-256 of their texts, whatever their line ends. */
export const promptVersion = (prompts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const prompt of prompts) hash.update(`${prompt.replaceAll('\r\n', '\n').trim()}\0`);
  return hash.digest('hex').slice(0, 12);
};
