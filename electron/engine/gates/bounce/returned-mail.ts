import type { ParsedMail } from '../../ingest';
import { readHeaderBlock } from '../../ingest/header-block';
import { messageIdsOf } from '../../ingest/message-identity';
import { addressesIn } from './addresses-in';

export type ReturnedMail = {
  /** Message-IDs of the mail that came back, and of what the report answers. */
  ids: string[];
  to: string[];
  /** Who had sent it: never an address that failed. */
  from: string[];
};

/** The subjects of the mails that a report returns, attached whole or as headers only. */
export const returnedSubjects = (mail: ParsedMail): string[] =>
  mail.reports
    .filter((part) => /rfc822|message\/global/i.test(part.type))
    .flatMap((part) => readHeaderBlock(part.text).filter((header) => header.name === 'subject'))
    .map((header) => header.value.slice(0, 300));

/** What a report shows of the mail it returns: attached whole, as headers only, or written into the text. */
export const returnedMail = (mail: ParsedMail): ReturnedMail => {
  const found: ReturnedMail = { ids: [], to: [], from: [] };
  const take = (name: string, value: string): void => {
    if (name === 'message-id') found.ids.push(...messageIdsOf(value));
    if (name === 'to' || name === 'cc') found.to.push(...addressesIn(value));
    if (name === 'from' || name === 'sender' || name === 'return-path') found.from.push(...addressesIn(value));
  };
  for (const part of mail.reports)
    if (/rfc822|message\/global/i.test(part.type))
      for (const header of readHeaderBlock(part.text)) take(header.name, header.value);
  const text = mail.text.slice(0, 200_000);
  const lines = (name: string): RegExp => new RegExp(`^[ \\t>]{0,8}${name}:[ \\t]*(\\S.{0,998})$`, 'gim');
  const written = (name: string): void => {
    const value = lines(name).exec(text)?.[1];
    if (value !== undefined) take(name, value);
  };
  // A gateway that writes its own head into the text puts us behind "To:" first.
  const writtenTo = (): string => {
    const reported = new Set(mail.to.map((each) => each.email.toLowerCase()));
    const pattern = lines('to');
    const first = pattern.exec(text)?.[1] ?? '';
    let value: string | undefined = first;
    for (let looked = 0; looked < 4 && value !== undefined; looked++) {
      if (addressesIn(value).some((each) => !reported.has(each.toLowerCase()))) return value;
      value = pattern.exec(text)?.[1];
    }
    return first;
  };
  if (found.ids.length === 0) written('message-id');
  if (found.to.length === 0) take('to', writtenTo());
  if (found.from.length === 0) written('from');
  return {
    ids: [...new Set([...found.ids, ...mail.inReplyTo, ...mail.references])],
    to: [...new Set(found.to)],
    from: [...new Set(found.from)],
  };
};
