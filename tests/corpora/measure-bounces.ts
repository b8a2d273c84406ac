import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectBounce } from '../../electron/engine/gates/bounce/detect-bounce';
import { returnedMail } from '../../electron/engine/gates/bounce/returned-mail';
import { parseMail } from '../../electron/engine/ingest';
import { corporaFolder, type Measure, readBytes, readJson, tally } from './corpora';

type Recipient = { status: string; reply_code: string; reason: string; hard: boolean; recipient?: string };
type Label = { file: string; id: string; is_bounce: boolean; class: string; recipients: (Recipient | string)[] | null };

/** 5.0.9xx is the upstream tool's own numbering; nobody else can know it. */
const ownNumber = /^[45]\.0\.9\d\d$/;

const measures = ['recall', 'clean', 'status', 'hard', 'code', 'address', 'plausible', 'count'] as const;
type Name = (typeof measures)[number];

/** Every set of returned mails that is there. */
const bounceSets = (): string[] => {
  const folder = join(corporaFolder() ?? '', 'bounces');
  return readdirSync(folder).filter((each) => existsSync(join(folder, each, 'labels.json')));
};

export const measureBounces = async (): Promise<Record<Name, Measure>> => {
  const recall = tally('bounces recall');
  const clean = tally('bounces: others not taken for bounces');
  const status = tally('bounces: enhanced status exact');
  const hard = tally('bounces: hard or not');
  const code = tally('bounces: SMTP code exact');
  const address = tally('bounces: failed addresses exact where labelled');
  const plausible = tally('bounces: failed address is one the returned mail went to');
  const count = tally('bounces: as many failed recipients as labelled');
  for (const set of bounceSets()) {
    for (const each of readJson<Label[]>('bounces', set, 'labels.json')) {
      const mail = await parseMail(readBytes('bounces', set, each.file));
      const bounce = detectBounce(mail);
      const failed = bounce !== null && ['hard', 'soft', 'policy', 'challenge'].includes(bounce.kind);
      if (!each.is_bounce) {
        clean.add(!failed, each.file);
        continue;
      }
      recall.add(failed, `${each.file}:${bounce?.kind ?? 'none'}`);
      if (!failed) continue;
      const found = bounce.recipients.map((one) => one.toLowerCase()).sort();
      const returned = new Set(returnedMail(mail).to.map((one) => one.toLowerCase()));
      if (returned.size > 0)
        plausible.add(
          found.length > 0 && found.some((one) => returned.has(one)),
          `${each.file}:${[...returned].join()}≠${found.join()}`,
        );
      const listed = (each.recipients ?? [])
        .map((row) => (typeof row === 'string' ? row : (row.recipient ?? '')).toLowerCase())
        .filter((one) => one !== '');
      if (listed.length > 0)
        address.add(
          [...new Set(listed)].sort().join() === found.join(),
          `${each.file}:${listed.join()}≠${found.join()}`,
        );
      const rows = (each.recipients ?? []).filter((row): row is Recipient => typeof row !== 'string');
      const row = rows.find((one) => (bounce.kind === 'hard' ? one.hard : true)) ?? rows[0];
      if (row === undefined) continue;
      count.add(Math.max(found.length, 1) === rows.length, `${each.file}:${rows.length}≠${found.length}`);
      if (row.status !== '' && !ownNumber.test(row.status)) {
        status.add(
          rows.some((one) => one.status === bounce.status),
          `${each.file}:${row.status}≠${bounce.status}`,
        );
      }
      if (row.reply_code !== '')
        code.add(
          rows.some((one) => one.reply_code === String(bounce.code ?? '')),
          `${each.file}:${row.reply_code}≠${bounce.code}`,
        );
      hard.add(
        rows.some((one) => one.hard === (bounce.kind === 'hard')),
        `${each.file}:${row.reason}≠${bounce.kind}`,
      );
    }
  }
  return {
    recall: recall.done(),
    clean: clean.done(),
    status: status.done(),
    hard: hard.done(),
    code: code.done(),
    address: address.done(),
    plausible: plausible.done(),
    count: count.done(),
  };
};

export const measureFalseBounces = async (): Promise<Measure> => {
  const measure = tally('no bounce among spam, ham and replies');
  for (const [folder, labels] of [
    ['mime', 'spamassassin'],
    ['replies', 'talon_eml'],
  ] as const) {
    for (const each of readJson<{ file: string }[]>(folder, labels, 'labels.json')) {
      const bounce = detectBounce(await parseMail(readBytes(folder, labels, each.file)));
      measure.add(bounce === null, `${each.file}:${bounce?.kind ?? ''}`);
    }
  }
  return measure.done();
};
