import type { Fault } from '../store/faults';

/** What a handler gives back; the server turns it into bytes, or into half of them when a fault says so. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Serialised as JSON; undefined sends no body. */
  readonly json?: unknown;
  /** A file's content, sent as it stands. Takes the place of `json`. */
  readonly text?: string;
  /** Server-sent events, written as they come. Takes the place of `json`. */
  readonly events?: AsyncIterable<string>;
}

export interface HttpRequest {
  readonly method: string;
  /** Path without the query, percent-decoded per segment. */
  readonly path: readonly string[];
  /** Path and query as they came. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** Aborted when the client went away. */
  readonly signal: AbortSignal;
  /** A fault that the provider plays itself: what the model is told to say. */
  readonly canned: Fault | null;
}

/** The token of an `Authorization: Bearer` header, or null. */
export function bearerToken(request: HttpRequest): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The body as a JSON object; null when it is not one. */
export function jsonObject(request: HttpRequest): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(request.body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
