import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/*
 * Certificates for a TLS server on this computer, made anew for each test (X.509, RFC 5280, as little of it as TLS asks for): no key lies
 * in the repository, and none runs out.
 */

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (...bytes: number[]): Buffer => der(0x06, Buffer.from(bytes));
const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const nameOf = (common: string): Buffer =>
  sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(common)))));
const time = (at: Date): Buffer =>
  der(
    0x17,
    Buffer.from(
      at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2),
    ),
  );
const extension = (id: Buffer, value: Buffer): Buffer => sequence(id, der(0x04, value));
const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

const day = 86_400_000;
let serial = 1;

const certificate = (
  subject: string,
  key: KeyObject,
  issuer: { name: string; key: KeyObject },
  { hosts = [], days = 30 }: { hosts?: readonly string[]; days?: number },
): string => {
  serial += 1;
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const kind = hosts.length > 0 ? extension(oid(0x55, 0x1d, 0x11), names) : null;
  const authority = extension(oid(0x55, 0x1d, 0x13), sequence(der(0x01, Buffer.from([0xff]))));
  const now = Date.now();
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([serial])),
    ecdsaWithSha256,
    nameOf(issuer.name),
    sequence(time(new Date(now + Math.min(-1, days - 30) * day)), time(new Date(now + days * day))),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(kind ?? authority)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, issuer.key));
  return pem('CERTIFICATE', sequence(body, ecdsaWithSha256, signature));
};

/** An authority, and what it certifies: PEM texts. `days` until it runs out; negative: it did so days ago. */
export const makeAuthority = (name: string) => {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ca: certificate(name, own.publicKey, { name, key: own.privateKey }, {}),
    certify: (hosts: readonly string[], days = 30): { key: string; cert: string } => {
      const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return {
        key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: certificate(hosts[0] ?? 'server', server.publicKey, { name, key: own.privateKey }, { hosts, days }),
      };
    },
  };
};
