import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stampFile } from './paths.mjs';

/** What the last set-up left behind: {} when it never ran or its note is unreadable. */
export function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** Adds to the note, atomically: a set-up stopped half-way must not look finished. */
export function writeStamp(part) {
  mkdirSync(dirname(stampFile), { recursive: true });
  const next = { ...readStamp(), ...part };
  const partial = `${stampFile}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(next, null, 2)}\n`);
  renameSync(partial, stampFile);
  return next;
}
