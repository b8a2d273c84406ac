import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

export type KeyPair = { key: string; cert: string };
export type Certificates = {
  expired: KeyPair;
  wrongHost: KeyPair;
  selfSigned: KeyPair;
  /** Trusts this process's usual authorities again. */
  forget(): void;
};

/**
 * An authority of the tests' own, trusted by this process, with a certificate that has expired and one for another host; and
 * a certificate that only vouches for itself. A machine's own authorities cannot be asked for bad certificates.
 */
export const makeCertificates = (): Certificates => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-faults-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc'];
  try {
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/CN=Test authority',
    );
    // `openssl ca` is the one command that takes dates.
    writeFileSync(
      at('ca.cnf'),
      '[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=index.txt\nserial=serial\ndefault_md=sha256\npolicy=p\ncopy_extensions=copy\nunique_subject=no\n[p]\ncommonName=supplied\n',
    );
    writeFileSync(at('index.txt'), '');
    writeFileSync(at('serial'), '01\n');
    const signed = (name: string, host: string, from: string, to: string): KeyPair => {
      const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
      openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, ...names);
      const dates = ['-startdate', from, '-enddate', to];
      const authority = ['-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key'];
      openssl('ca', '-batch', '-notext', ...authority, ...dates, '-in', `${name}.csr`, '-out', `${name}.pem`);
      return { key: readFileSync(at(`${name}.key`), 'utf8'), cert: readFileSync(at(`${name}.pem`), 'utf8') };
    };
    const expired = signed('expired', 'localhost', '20200101000000Z', '20210101000000Z');
    const wrongHost = signed('other', 'other.example', '20200101000000Z', '20990101000000Z');
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      'self.key',
      '-out',
      'self.pem',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
    );
    const selfSigned = { key: readFileSync(at('self.key'), 'utf8'), cert: readFileSync(at('self.pem'), 'utf8') };
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, readFileSync(at('ca.pem'), 'utf8')]);
    return { expired, wrongHost, selfSigned, forget: () => setDefaultCACertificates(before) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
