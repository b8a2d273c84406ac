import { z } from 'zod';

/** What nodemailer puts on an SMTP error, as far as we look at it. */
const shape = z.object({
  message: z.string().catch('unknown error'),
  code: z.string().catch(''),
  command: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
});
export type SmtpError = z.infer<typeof shape>;

/** Reads an error of the SMTP connection, whatever was thrown. */
export const readSmtpError = (error: unknown): SmtpError => {
  const parsed = shape.safeParse(error);
  return parsed.success ? parsed.data : { message: String(error), code: '' };
};

/** The enhanced status of RFC 3463 when the server gave one ("5.1.1"), else its reply code ("550"). */
export const replyCode = (error: SmtpError): string | null => {
  if (error.responseCode === undefined) return null;
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.[1] ?? String(error.responseCode);
};
