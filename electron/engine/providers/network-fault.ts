/** Codes of faults that strike before a single byte of a request is written: name, route, connection, certificate. */
const beforeFirstByte = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** What a failed `fetch` proves. */
export type NetworkFault = {
  /** The system's code, such as ECONNREFUSED, or `network`. */
  code: string;
  /** True when nothing can have reached the peer. Anything in doubt is false: a repeated message is worse than a late one. */
  unsent: boolean;
};

const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Walks an error's causes (undici wraps the system's error once or twice; several addresses make an AggregateError). */
const codesOf = (error: unknown, depth = 0): string[] => {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = codeOf(error);
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [...(own === null ? [] : [own]), ...inner.flatMap((one) => codesOf(one, depth + 1))];
};

/** Reads what a rejected `fetch` means. Never throws. */
export const readNetworkFault = (error: unknown): NetworkFault => {
  const codes = codesOf(error).filter((code) => code !== 'UND_ERR');
  return {
    code: codes.at(-1) ?? 'network',
    unsent: codes.length > 0 && codes.every((code) => beforeFirstByte.has(code)),
  };
};
