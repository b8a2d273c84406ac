import type { HttpRequest } from '../http/answer';

/** Arguments of a Web API call, from a form body, a JSON body or the query. Values that are JSON text stay text until read. */
export type SlackArguments = Readonly<Record<string, unknown>>;

/** Reads them, or says with which of Slack's error codes the call fails. */
export function readArguments(request: HttpRequest): SlackArguments | { readonly error: string } {
  const query = Object.fromEntries(request.query);
  if (request.method === 'GET' || request.body.length === 0) return query;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const text = request.body.toString('utf8');
  if (type === 'application/x-www-form-urlencoded')
    return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
  if (type === 'application/json') {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...query, ...value };
    } catch {
      // Falls through to the answer that Slack gives to broken JSON.
    }
    return { error: 'invalid_json' };
  }
  return { error: type === '' ? 'missing_post_type' : 'invalid_post_type' };
}

export function isArgumentError(
  value: SlackArguments | { readonly error: string },
): value is { readonly error: string } {
  return Object.keys(value).length === 1 && typeof value.error === 'string';
}

/** A string argument; numbers and booleans of JSON bodies are taken as their text. */
export function text(args: SlackArguments, name: string): string | null {
  const value = args[name];
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

export function flag(args: SlackArguments, name: string): boolean {
  const value = text(args, name);
  return value === 'true' || value === '1';
}

/** A structured argument: an object in a JSON body, JSON text in a form. undefined: absent; null: not JSON. */
export function structured(args: SlackArguments, name: string): unknown {
  const value = args[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return null;
  }
}
