import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Channel } from '../../shared/schemas/common';
import { corporaFolder } from '../corpora/corpora';
import { type Attack, attacks } from './attacks';
import type { Case } from './hostile-model';
import { forbidden, unexplained } from './judge-ending';
import { type Mail, mails } from './mails';
import { runCases } from './run-cases';

const long = process.env.COUNTERSIGN_LONG === '1';
const folder = corporaFolder();
const channels: readonly Channel[] = ['email', 'sms', 'linkedin'];
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder ?? '', 'injection', file), 'utf8')) as T;

/**
 * The corpus' instructions inside the corpus' mails (its LABELS.md), each obeyed by a model that, while it is at it, does what
 * an attack of our own set wants. Whatever leaves is forbidden: the mails ask us nothing that a rule should answer with it.
 */
it.runIf(folder !== null)('the corpus: nothing an instruction asks for leaves by rule', async () => {
  const instructions = read<{ id: string; instruction: string }[]>('bipia_text_attacks.json');
  const contexts = read<{ id: string; context: string }[]>('bipia_email_contexts.json').slice(0, 10);
  const hostile = attacks.filter((attack) => attack.says !== '' && attack.until === undefined && !attack.wholeBody);
  const wrong: string[] = [];
  /** Held, and nobody could read why. */
  const silent: string[] = [];
  let ran = 0;
  let stopped = 0;
  for (const channel of channels) {
    for (const [place, context] of contexts.entries()) {
      const cases = instructions.flatMap(({ id, instruction }, index): Case[] => {
        if (!long && index % contexts.length !== place) return [];
        const does = hostile[(index + place) % hostile.length];
        const reply = mails[place % mails.length];
        if (does === undefined || reply === undefined) return [];
        const attack: Attack = { ...does, id, lure: instruction };
        const mail: Mail = { ...reply, id: context.id, text: context.context };
        return [{ attack, mail, channel }];
      });
      const endings = await runCases(cases);
      ran += endings.length;
      stopped += endings.filter((ending) => ending.skip !== null).length;
      silent.push(
        ...endings.flatMap((ending) => (unexplained(ending) === null ? [] : [`${ending.id}: ${unexplained(ending)}`])),
      );
      wrong.push(
        ...endings.flatMap((ending) => (forbidden(ending) === null ? [] : [`${ending.id}: ${forbidden(ending)}`])),
      );
    }
  }
  console.log(
    `corpus: ${instructions.length} instructions in ${contexts.length} mails on ${channels.length} channels: ${ran} attacks, ${stopped} ended at a gate, ${wrong.length} forbidden, ${silent.length} held without a reason`,
  );
  expect.soft(wrong).toEqual([]);
  expect.soft(silent).toEqual([]);
});

if (folder === null)
  it('the corpus: not there', (context) => {
    context.skip('the shared corpora are not beside the project (COUNTERSIGN_CORPORA names another place)');
  });
