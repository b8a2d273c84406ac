import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Requests in one batch at most, at the real provider. */
export const mostLines = 50_000;

export type InputLine = { readonly customId: string; readonly body: Buffer };
export type LineError = { code: string; line: number; message: string; param: string | null };

const inputLine = z.looseObject({
  custom_id: z.string(),
  method: z.string(),
  url: z.string(),
  body: z.record(z.string(), z.unknown()),
});

/** Reads a file of requests as validation does: the whole file is refused for one bad line. */
export function readInputLines(text: string, endpoint: string): { lines: InputLine[]; errors: LineError[] } {
  const lines: InputLine[] = [];
  const errors: LineError[] = [];
  const seen = new Set<string>();
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  const wrong = (line: number, code: string, message: string, param: string | null = null) =>
    errors.push({ code, line, message, param });
  if (rows.length === 0) wrong(1, 'empty_file', 'The input file is empty.');
  if (rows.length > mostLines) wrong(mostLines + 1, 'too_many_tasks', `A batch holds ${mostLines} requests at most.`);
  for (const [index, row] of rows.entries()) {
    const n = index + 1;
    let json: unknown;
    try {
      json = JSON.parse(row);
    } catch {
      wrong(n, 'invalid_json_line', 'This line is not parseable as valid JSON.');
      continue;
    }
    const parsed = inputLine.safeParse(json);
    if (!parsed.success) {
      const param = parsed.error.issues[0]?.path.join('.') || null;
      wrong(n, 'missing_required_parameter', `Missing required parameter: '${param ?? 'body'}'.`, param);
      continue;
    }
    const { custom_id: customId, method, url, body } = parsed.data;
    if (method !== 'POST') wrong(n, 'invalid_method', "The method must be 'POST'.", 'method');
    else if (url !== endpoint) wrong(n, 'mismatched_endpoint', `The url must be '${endpoint}'.`, 'url');
    else if (body.stream === true) wrong(n, 'invalid_request', 'Streaming is not supported in batches.', 'body.stream');
    else if (seen.has(customId))
      wrong(n, 'duplicate_custom_id', `The custom_id '${customId}' occurs twice.`, 'custom_id');
    else lines.push({ customId, body: Buffer.from(JSON.stringify(body)) });
    seen.add(customId);
  }
  return { lines, errors };
}

const lineId = () => `batch_req_${randomBytes(12).toString('hex')}`;

/** A line of the output file, or of the error file when the status says so. */
export function outputLine(customId: string, status: number, body: unknown): string {
  const response = { status_code: status, request_id: randomBytes(16).toString('hex'), body };
  return JSON.stringify({ id: lineId(), custom_id: customId, response, error: null });
}

/** A line of the error file for a request that never got its turn. */
export function expiredLine(customId: string, code: 'batch_expired' | 'batch_cancelled'): string {
  const message =
    code === 'batch_expired'
      ? 'This request could not be executed before the completion window expired.'
      : 'This request was not executed because the batch was cancelled.';
  return JSON.stringify({ id: lineId(), custom_id: customId, response: null, error: { code, message } });
}
