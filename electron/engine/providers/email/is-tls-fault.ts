/** OpenSSL's verdicts on a certificate, as Node names them; each means that who answers cannot prove who it is. */
const certificateCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
]);

/**
 * Whether a connection failed because it could not be secured. Trying again does not help: someone must change the
 * settings or the certificate.
 *
 * @param code of the error as Node gave it (nodemailer keeps it in `originalCode`).
 */
export const isTlsFault = (code: string | undefined): boolean =>
  code !== undefined && (certificateCodes.has(code) || code.startsWith('CERT_') || code.startsWith('ERR_SSL_'));

/** The reason without Node's advice to its own users about command-line flags. */
export const tlsReason = (message: string): string => message.replace(/; if the root CA is installed locally.*$/, '');
