import type { Attachment } from 'postal-mime';
import { readCalendar } from '../calendar/read-calendar';
import { cleanText } from '../clean-strings';
import { decodeBytes } from '../decode-bytes';
import type { CalendarPart, MailAttachment, ReportPart } from '../parsed-mail';
import { readTnef, type TnefMail } from '../tnef/read-tnef';
import { leftOutBytes } from './left-out';
import { mailLimits } from './mail-limits';
import { isCalendarType, isReportType, isTnefType } from './part-head';
import { safely } from './safely';

export type MailParts = {
  attachments: MailAttachment[];
  reports: ReportPart[];
  calendar: CalendarPart[];
  /** What the winmail.dat files of the mail hold. */
  tnef: TnefMail[];
};

/** What the parts beside the text are: attachments by name, reports and calendar parts with their contents, winmail.dat unpacked. */
export const readParts = (parts: readonly Attachment[]): MailParts => {
  const read: MailParts = { attachments: [], reports: [], calendar: [], tnef: [] };
  for (const part of parts) {
    const content = bytesOf(part.content);
    const type = part.mimeType === '' ? 'application/octet-stream' : part.mimeType;
    const name = cleanText(part.filename ?? '');
    if (isReportType(type))
      read.reports.push({ type, text: cleanText(decodeBytes(content.subarray(0, mailLimits.reportBytes))) });
    if (isCalendarType(type) || /\.ics$/i.test(name)) {
      const calendar = safely(() => readCalendar(cleanText(decodeBytes(content)), part.method ?? null), null);
      if (calendar !== null && !read.calendar.some((each) => sameCalendar(each, calendar)))
        read.calendar.push(calendar);
    }
    const tnef = isTnefType(type) || /^winmail\.dat$/i.test(name) ? readTnef(content) : null;
    if (tnef !== null) {
      read.tnef.push(tnef);
      read.attachments.push(...tnef.attachments.slice(0, 200));
    } else
      read.attachments.push({
        name,
        type,
        sizeBytes: leftOutBytes(part.description ?? '') ?? content.byteLength,
        inline: part.disposition === 'inline' || part.related === true,
      });
  }
  return read;
};

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);

/** Mailers put an invitation in twice: as an alternative of the text, and as a file to open. */
const sameCalendar = (a: CalendarPart, b: CalendarPart): boolean =>
  a.uid === b.uid && a.method === b.method && a.start === b.start;
