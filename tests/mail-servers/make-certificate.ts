import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export type Certificate = { certificateFile: string; keyFile: string };

/** Makes a certificate for `localhost` and 127.0.0.1 that signs itself (openssl comes with Debian's Dovecot). */
export const makeCertificate = (folder: string): Certificate => {
  const certificateFile = join(folder, 'certificate.pem');
  const keyFile = join(folder, 'key.pem');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-keyout', keyFile];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...key, '-out', certificateFile, '-days', '7', ...names], {
    stdio: 'ignore',
  });
  return { certificateFile, keyFile };
};
