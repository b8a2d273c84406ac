import { isQuoteLine, isSeparator, strippedLine } from './find-quotes';
import type { Role } from './mark-quotes';

/** What people type fits into this; more is the mail that was answered. */
const typedLines = 8;
const typedLength = 600;
/** A field of a header block: "From:", "De :", "发件人：". */
const field = /^[\s>*_]*\p{L}[\p{L} .-]{0,24}\s?[:：]/u;
const forwarding =
  /forward|fwd|weiterg|transf|transm|reenvi|encaminh|inoltr|doorgest|przekaz|vidarebef|videres|пересл|転送|转发|轉寄/i;

/**
 * "-----Original Message-----" on top, and below it neither a header nor a quoted line: some clients put the cursor under that line, and what stands there was
 * typed. Changes the roles in place; only where nothing else of the mail is new.
 */
export const typedBelow = (lines: readonly string[], roles: Role[]): void => {
  const separator = strippedLine(lines.find((line) => line.trim() !== '') ?? '');
  if (!/^[\s>]*[-_=]{2,}/.test(separator) || !isSeparator(separator) || forwarding.test(separator)) return;
  const filled = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.trim() !== '');
  const rest = filled.slice(1);
  if (rest.length === 0 || rest.length > typedLines) return;
  if (filled.some(({ at }) => roles[at] === 'body')) return;
  const text = rest.map(({ line }) => line);
  if (text.join('\n').length > typedLength || text.some((line) => isQuoteLine(line))) return;
  if (text.slice(0, 4).some((line) => field.test(line))) return;
  for (const { at } of rest) roles[at] = 'body';
};
