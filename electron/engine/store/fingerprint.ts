import { hash } from 'node:crypto';
import type { MailAddress } from '../../../shared/schemas/common';

/** Names the exact text and addressees that a person or a rule allowed to leave. */
export const fingerprint = (text: { subject: string; body: string; to: MailAddress[]; cc: MailAddress[] }): string =>
  hash(
    'sha256',
    JSON.stringify([
      text.subject,
      text.body,
      text.to.map((who) => who.email.toLowerCase()),
      text.cc.map((who) => who.email.toLowerCase()),
    ]),
    'hex',
  ).slice(0, 32);
