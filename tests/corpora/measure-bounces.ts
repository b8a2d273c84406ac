import { detectBounce } from '../../electron/engine/gates/bounce/detect-bounce';
import { parseMail } from '../../electron/engine/ingest';
import { type Measure, readBytes, readJson, tally } from './corpora';

type Recipient = { status: string; reply_code: string; reason: string; hard: boolean; recipient?: string };
type Label = { file: string; id: string; is_bounce: boolean; class: string; recipients: (Recipient | string)[] | null };

/** 5.0.9xx is the upstream tool's own numbering; nobody else can know it. */
const ownNumber = /^[45]\.0\.9\d\d$/;

export const measureBounces = async (): Promise<Record<'recall' | 'clean' | 'status' | 'hard' | 'code', Measure>> => {
  const recall = tally('bounces/sisimai recall');
  const clean = tally('bounces/sisimai others not taken for bounces');
  const status = tally('bounces/sisimai enhanced status exact');
  const hard = tally('bounces/sisimai hard or not');
  const code = tally('bounces/sisimai SMTP code exact');
  for (const each of readJson<Label[]>('bounces', 'sisimai', 'labels.json')) {
    const bounce = detectBounce(await parseMail(readBytes('bounces', 'sisimai', each.file)));
    const failed = bounce !== null && ['hard', 'soft', 'policy', 'challenge'].includes(bounce.kind);
    if (!each.is_bounce) {
      clean.add(!failed, each.file);
      continue;
    }
    recall.add(failed, `${each.file}:${bounce?.kind ?? 'none'}`);
    const rows = (each.recipients ?? []).filter((row): row is Recipient => typeof row !== 'string');
    const row = rows.find((one) => (bounce?.kind === 'hard' ? one.hard : true)) ?? rows[0];
    if (row === undefined || !failed) continue;
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
  return { recall: recall.done(), clean: clean.done(), status: status.done(), hard: hard.done(), code: code.done() };
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
