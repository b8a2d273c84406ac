import type { MailWorld, WorldMail } from '../world';
import { ours } from './campaigns';
import { type Line, messageIdOf } from './exchange';
import type { Ids } from './ids';
import { bodyOf } from './instantly-world';
import { makeNewsletters } from './newsletters';
import type { Plot } from './plots';
import { encodeWords, mailbox, mailDate, type RawPart, writeMail } from './rfc5322';

const attachment = (name: string): RawPart => ({
  type: 'application/octet-stream',
  body: `demo attachment ${name}\n`,
  fileName: name,
});

/** One line as raw mail, with the threading headers that its writer's program would set. */
const rawOf = (plot: Plot, lines: readonly Line[], n: number, line: Line, ids: Ids): string => {
  const body = bodyOf(line, lines[n - 1], plot);
  const before = lines.slice(0, n).map((one) => messageIdOf(one.name, one.from.address, ids));
  const parent = before.at(-1);
  const zone = line.inbound ? plot.actor.zone : 'Europe/Lisbon';
  const headers: (readonly [string, string])[] = [
    ...(line.report ? ([['Return-Path', '<>']] as const) : []),
    ['Date', mailDate(line.at, zone)],
    ['Message-ID', messageIdOf(line.name, line.from.address, ids)],
    ['From', mailbox(line.from)],
    ['To', mailbox(line.to)],
    ...(line.cc.length > 0 ? ([['Cc', line.cc.map(mailbox).join(', ')]] as const) : []),
    ['Subject', encodeWords(line.subject)],
    ...(parent && !line.report
      ? ([
          ['In-Reply-To', parent],
          ['References', before.join('\r\n ')],
        ] as const)
      : []),
    ...(line.auto || line.report ? ([['Auto-Submitted', 'auto-replied']] as const) : []),
  ];
  const boundary = `=_${ids.token(`boundary/${line.name}`)}`;
  if (line.report) {
    return writeMail({
      headers,
      multipart: 'report',
      boundary,
      parts: [
        { type: 'text/plain', body: line.report.notice },
        { type: 'message/delivery-status', body: `${line.report.status}\n` },
        { type: 'text/rfc822-headers', body: `${line.report.original}\n` },
      ],
    });
  }
  const parts: RawPart[] = [{ type: 'text/plain', body: body.text }];
  if (body.html) parts.push({ type: 'text/html', body: body.html });
  if (line.files.length > 0)
    return writeMail({ headers, multipart: 'mixed', boundary, parts: [...parts, ...line.files.map(attachment)] });
  return parts.length > 1
    ? writeMail({ headers, multipart: 'alternative', boundary, parts })
    : writeMail({ headers, boundary, parts });
};

/** The mailbox mara@fernhill.example: INBOX and Sent, in order of arrival. */
export const makeMail = (played: readonly (readonly [Plot, readonly Line[]])[], nowAt: number, ids: Ids): MailWorld => {
  const messages: WorldMail[] = [];
  for (const [plot, lines] of played.filter(([one]) => one.campaign.key === 'mailbox')) {
    lines.forEach((line, n) => {
      const last = n === lines.length - 1;
      messages.push({
        folder: line.inbound ? 'INBOX' : 'Sent',
        raw: rawOf(plot, lines, n, line, ids),
        flags: line.inbound ? (last ? [] : ['\\Seen', '\\Answered']) : ['\\Seen'],
        receivedAt: line.at + (line.inbound ? 3_000 : 0),
      });
    });
  }
  messages.push(...makeNewsletters(nowAt, ids));
  messages.sort((a, b) => a.receivedAt - b.receivedAt);
  return { accounts: [{ address: ours.mailbox.address, name: ours.mailbox.name, messages }] };
};
