import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';
import { handOverLmtp } from './hand-over-lmtp';
import type { Certificate } from './make-certificate';
import { deferredRecipient, refusedRecipient, refusedSubject } from './smtp-rules';

const refusal = (code: number, message: string): Error => Object.assign(new Error(message), { responseCode: code });

/**
 * A small sending server (nodemailer's smtp-server) before Dovecot's LMTP, for where Postfix cannot run. It refuses what
 * the tests' Postfix refuses.
 */
export const startRelay = async (
  lmtpPort: number,
  password: string,
  certificate: Certificate,
): Promise<{ port: number; stop(): Promise<void> }> => {
  const server = new SMTPServer({
    key: readFileSync(certificate.keyFile),
    cert: readFileSync(certificate.certificateFile),
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => {
      if (auth.password === password) done(null, { user: auth.username });
      else done(refusal(535, '5.7.8 Authentication failed'));
    },
    onRcptTo: ({ address }, _session, done) => {
      if (address === refusedRecipient) done(refusal(550, '5.1.1 No such person here'));
      else if (address === deferredRecipient) done(refusal(450, '4.2.0 Come back later'));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const headers = raw.subarray(0, Math.max(0, raw.indexOf('\r\n\r\n'))).toString('latin1');
        if (headers.includes(`Subject: ${refusedSubject}`)) return done(refusal(550, '5.7.1 Not with this subject'));
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const recipients = session.envelope.rcptTo.map((one) => one.address);
        handOverLmtp(lmtpPort, raw, recipients, from).then(
          () => done(null, 'queued'),
          (error) => done(refusal(451, String(error))),
        );
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
};
