import { z } from 'zod';
import { faultWords } from '../fault-words';
import { isTlsFault, tlsReason } from './is-tls-fault';

/** What nodemailer puts on an SMTP error, as far as we look at it. */
const shape = z.object({
  message: z.string().catch('unknown error'),
  code: z.string().catch(''),
  /** Node's own code, where nodemailer has put one of its names over it. */
  originalCode: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
});
export type SmtpError = z.infer<typeof shape>;

/** Reads an error of the SMTP connection, whatever was thrown. */
export const readSmtpError = (error: unknown): SmtpError => {
  const parsed = shape.safeParse(error);
  if (!parsed.success) return { message: String(error), code: '' };
  const tls = isTlsFault(parsed.data.originalCode) || isTlsFault(parsed.data.code);
  const words = faultWords(parsed.data.originalCode) ?? faultWords(parsed.data.code);
  const message = words === null ? null : `The mail server: ${words}.`;
  if (tls) return { ...parsed.data, code: 'ETLS', message: message ?? tlsReason(parsed.data.message) };
  return message === null || parsed.data.responseCode !== undefined ? parsed.data : { ...parsed.data, message };
};

/** The enhanced status of RFC 3463 when the server gave one ("5.1.1"), else its reply code ("550"). */
export const replyCode = (error: SmtpError): string | null => {
  if (error.responseCode === undefined) return null;
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.[1] ?? String(error.responseCode);
};
