import { knowledgeLimits } from '../../shared/values/editors';
import { t } from '../strings';

/** What the import needs of a file. */
export type ImportFile = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> };

export type ReadFile = { kind: 'read'; key: string; text: string } | { kind: 'problem'; sentence: string };

const words = t.editors.knowledge.importProblems;

/** The name of a document: the Markdown title it begins with, else its file's name. */
const titleOf = (name: string, text: string): string => {
  const title = /^\s*#\s+(.+?)\s*#*\s*$/m.exec(text.slice(0, 400))?.[1];
  const first = text.trimStart().startsWith('#') ? title : undefined;
  return (first ?? name.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ')).trim().slice(0, knowledgeLimits.key);
};

/**
 * Reads a text file for the knowledge. Only what is surely text comes in: a wrong charset would put broken prices before
 * customers, so anything but UTF-8 (or UTF-16 that says so) is refused with what to do.
 */
export const readImport = async (file: ImportFile): Promise<ReadFile> => {
  if (!/\.(?:md|markdown|txt)$/i.test(file.name)) return { kind: 'problem', sentence: words.kind(file.name) };
  if (file.size > knowledgeLimits.document) return { kind: 'problem', sentence: words.size(file.name) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  let text: string;
  try {
    text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'problem', sentence: words.encoding(file.name) };
  }
  if (text.includes('\0')) return { kind: 'problem', sentence: words.encoding(file.name) };
  if (text.trim() === '') return { kind: 'problem', sentence: words.empty(file.name) };
  return { kind: 'read', key: titleOf(file.name, text), text };
};
