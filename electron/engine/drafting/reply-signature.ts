import type { Persona } from '../../../shared/schemas/campaign';
import type { Channel } from '../../../shared/schemas/common';

/** What closes a reply: the persona's signature in mail; on SMS and LinkedIn the channel itself says who writes. */
export const signatureFor = (channel: Channel, persona: Persona): string =>
  channel === 'email' ? persona.signature.replaceAll('\r\n', '\n').trim() : '';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a text ends with the signature, whatever its spacing. */
export const endsWithSignature = (body: string, signature: string): boolean =>
  signature === '' || squeezed(body).endsWith(squeezed(signature));

/** The text without the signature or the part of it that stands at its end (a name alone, say). */
export const withoutSignature = (body: string, signature: string): string => {
  if (signature === '') return body.trim();
  const lines = body.trimEnd().split('\n');
  const closing = new Set(
    signature
      .split('\n')
      .map(squeezed)
      .filter((line) => line !== ''),
  );
  let end = lines.length;
  // Only lines that stand word for word in the signature go; a sentence that mentions the name is text.
  while (end > 0 && (squeezed(lines[end - 1] ?? '') === '' || closing.has(squeezed(lines[end - 1] ?? '')))) end -= 1;
  return lines.slice(0, end).join('\n').trimEnd();
};

/** The text with the whole signature at its end, once. */
export const withSignature = (body: string, signature: string): string => {
  if (endsWithSignature(body, signature)) return body.trim();
  const text = withoutSignature(body, signature);
  return text === '' ? signature : `${text}\n\n${signature}`;
};
