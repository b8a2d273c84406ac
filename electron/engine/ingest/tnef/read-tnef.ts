import { cleanText } from '../clean-strings';
import type { MailAttachment } from '../parsed-mail';
import { EndOfBytes, openByteReader } from './byte-reader';
import { decodeCodePage } from './code-page';
import { decompressRtf } from './decompress-rtf';
import { type Properties, readProperties } from './read-properties';
import { rtfToMail } from './rtf-to-mail';

/** What a winmail.dat holds. `problem` is the sentence for a person when it could be read in part only. */
export type TnefMail = { text: string; html: string; attachments: MailAttachment[]; problem: string | null };

const signature = 0x223e9f78;
const mostAttributes = 20_000;

/** Attribute ids (MS-OXTNEF section 2.1.3). */
const attribute = {
  body: 0x0002800c,
  codePage: 0x00069007,
  messageProperties: 0x00069003,
  attachmentBegins: 0x00069002,
  attachmentTitle: 0x00018010,
  attachmentData: 0x0006800f,
  attachmentProperties: 0x00069005,
} as const;

/** MAPI property ids (MS-OXPROPS). */
const property = {
  body: 0x1000,
  html: 0x1013,
  rtf: 0x1009,
  internetCodePage: 0x3fde,
  longFileName: 0x3707,
  fileName: 0x3704,
  displayName: 0x3001,
  mimeType: 0x370e,
  data: 0x3701,
} as const;

type Attached = { title: string; sizeBytes: number; properties: Properties };

/**
 * Unpacks a winmail.dat (MS-OXTNEF): the words that Outlook or Exchange wrapped in it, and the names of the attachments. Written here, since the
 * packages on npm list attachments at best and read no RTF body. Never throws; null when the bytes are no TNEF at all.
 */
export const readTnef = (bytes: Uint8Array): TnefMail | null => {
  if (bytes.length < 6) return null;
  const reader = openByteReader(bytes);
  if (reader.u32() !== signature) return null;
  reader.skip(2);
  let codePage = 1252;
  let plainBody: Uint8Array | null = null;
  let message: Properties = new Map();
  const attached: Attached[] = [];
  let whole = true;
  try {
    for (let n = 0; n < mostAttributes && reader.left() > 0; n += 1) {
      reader.u8();
      const id = reader.u32();
      const length = reader.u32();
      const cut = length > reader.left();
      const data = reader.bytes(Math.min(length, reader.left()));
      if (id === attribute.codePage && data.length >= 4) codePage = openByteReader(data).u32();
      else if (id === attribute.body) plainBody = data;
      else if (id === attribute.messageProperties) message = readProperties(data);
      else if (id === attribute.attachmentBegins) attached.push({ title: '', sizeBytes: 0, properties: new Map() });
      const last = attached.at(-1);
      if (last !== undefined) {
        if (id === attribute.attachmentTitle) last.title = decodeCodePage(data, codePage);
        else if (id === attribute.attachmentData) last.sizeBytes = length;
        else if (id === attribute.attachmentProperties) last.properties = readProperties(data);
      }
      if (cut) throw new EndOfBytes('The last attribute ends early.');
      reader.skip(2);
    }
  } catch (error) {
    if (!(error instanceof EndOfBytes)) throw error;
    whole = false;
  }
  const words = wordsOf(message, plainBody, codePage);
  return {
    text: cleanText(words.text).replace(/\r\n?/g, '\n'),
    html: cleanText(words.html),
    attachments: attached.map((each) => attachmentOf(each, codePage)),
    problem: whole ? null : 'The winmail.dat is longer than what is read, or broken; a part of it is left out.',
  };
};

const textOf = (properties: Properties, id: number, codePage: number): string => {
  const value = properties.get(id);
  if (value === undefined) return '';
  return decodeCodePage(value.bytes, value.type === 0x1f ? 1200 : codePage);
};

const wordsOf = (
  message: Properties,
  plainBody: Uint8Array | null,
  codePage: number,
): { text: string; html: string } => {
  const cpid = message.get(property.internetCodePage)?.bytes;
  const htmlPage = cpid === undefined || cpid.length < 4 ? codePage : openByteReader(cpid).u32();
  const text =
    textOf(message, property.body, codePage) || (plainBody === null ? '' : decodeCodePage(plainBody, codePage));
  const html = textOf(message, property.html, htmlPage);
  if (text.trim() !== '' || html.trim() !== '') return { text, html };
  const rtf = message.get(property.rtf);
  return rtf === undefined ? { text: '', html: '' } : rtfToMail(decompressRtf(rtf.bytes));
};

const attachmentOf = ({ title, sizeBytes, properties }: Attached, codePage: number): MailAttachment => {
  const said = (id: number): string => cleanText(textOf(properties, id, codePage)).trim();
  return {
    name:
      said(property.longFileName) || cleanText(title).trim() || said(property.fileName) || said(property.displayName),
    type: said(property.mimeType).toLowerCase() || 'application/octet-stream',
    sizeBytes: sizeBytes > 0 ? sizeBytes : (properties.get(property.data)?.bytes.length ?? 0),
    inline: false,
  };
};
