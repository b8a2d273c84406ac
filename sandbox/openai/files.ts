import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HttpAnswer, HttpRequest } from '../http/answer';
import { writeFileDurably } from '../store/write-file';
import { openaiError } from './errors';

/** Bytes of a file with the purpose `batch`, at the real provider. */
const largestFile = 200 * 1024 * 1024;

const fileObject = z.object({
  id: z.string(),
  object: z.literal('file'),
  bytes: z.number(),
  /** Seconds since the epoch. */
  created_at: z.number(),
  expires_at: z.number().nullable(),
  filename: z.string(),
  purpose: z.string(),
  status: z.literal('processed'),
});
export type FileObject = z.infer<typeof fileObject>;

/** The Files API of the stand-in: what was uploaded and what batches gave, on disk, so that a restart loses none. */
export class FileStore {
  private readonly known = new Map<string, FileObject>();

  constructor(private readonly dir: string) {
    this.load();
  }

  private load(): void {
    mkdirSync(this.dir, { recursive: true });
    for (const name of readdirSync(this.dir).filter((each) => each.endsWith('.json'))) {
      const file = fileObject.parse(JSON.parse(readFileSync(join(this.dir, name), 'utf8')));
      this.known.set(file.id, file);
    }
  }

  reset(): void {
    rmSync(this.dir, { recursive: true, force: true });
    this.known.clear();
    this.load();
  }

  count(): number {
    return this.known.size;
  }

  get(id: string): FileObject | null {
    return this.known.get(id) ?? null;
  }

  text(id: string): string | null {
    return this.known.has(id) && existsSync(this.pathOf(id)) ? readFileSync(this.pathOf(id), 'utf8') : null;
  }

  add(content: string, about: { filename: string; purpose: string; expiresAfterSeconds: number | null }): FileObject {
    const id = `file-${randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x')}`;
    const createdAt = Math.floor(Date.now() / 1000);
    const file: FileObject = {
      ...{ id, object: 'file', bytes: Buffer.byteLength(content), created_at: createdAt },
      expires_at: about.expiresAfterSeconds === null ? null : createdAt + about.expiresAfterSeconds,
      ...{ filename: about.filename, purpose: about.purpose, status: 'processed' },
    };
    // The content first: a file that is known can be read.
    writeFileDurably(this.pathOf(id), content);
    writeFileDurably(join(this.dir, `${id}.json`), JSON.stringify(file));
    this.known.set(id, file);
    return file;
  }

  /** POST /files (multipart), GET /files, GET /files/{id}, GET /files/{id}/content, DELETE /files/{id}. */
  async handle(request: HttpRequest): Promise<HttpAnswer | null> {
    const [, , id, tail] = request.path;
    if (id === undefined) {
      if (request.method === 'POST') return this.upload(request);
      if (request.method !== 'GET') return null;
      const data = [...this.known.values()].sort((a, b) => b.created_at - a.created_at);
      const ends = { first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
      return { status: 200, json: { object: 'list', data, ...ends, has_more: false } };
    }
    const file = this.known.get(id);
    if (!file) return openaiError(404, { message: `No such File object: ${id}`, param: 'id' });
    if (tail === 'content' && request.method === 'GET') return { status: 200, text: this.text(id) ?? '' };
    if (tail !== undefined) return null;
    if (request.method === 'GET') return { status: 200, json: file };
    if (request.method !== 'DELETE') return null;
    this.known.delete(id);
    rmSync(join(this.dir, `${id}.json`), { force: true });
    rmSync(this.pathOf(id), { force: true });
    return { status: 200, json: { id, object: 'file', deleted: true } };
  }

  private pathOf(id: string): string {
    return join(this.dir, `${id}.jsonl`);
  }

  private async upload(request: HttpRequest): Promise<HttpAnswer> {
    const contentType = request.headers['content-type'] ?? '';
    if (!contentType.startsWith('multipart/form-data'))
      return openaiError(400, { message: 'Could not parse multipart form' });
    let form: FormData;
    try {
      form = await new Response(new Uint8Array(request.body), { headers: { 'content-type': contentType } }).formData();
    } catch {
      return openaiError(400, { message: 'Could not parse multipart form' });
    }
    const file = form.get('file');
    const purpose = form.get('purpose');
    if (file === null || typeof file === 'string')
      return openaiError(400, { message: "'file' is a required property", param: 'file' });
    if (typeof purpose !== 'string')
      return openaiError(400, { message: "'purpose' is a required property", param: 'purpose' });
    if (purpose !== 'batch')
      return openaiError(400, { message: `'${purpose}' is not one of ['batch']`, param: 'purpose' });
    if (file.size > largestFile)
      return openaiError(413, { message: 'The file is larger than 200 MB.', param: 'file', code: 'file_too_large' });
    const seconds = form.get('expires_after[seconds]');
    const expires = typeof seconds === 'string' ? Number(seconds) : 30 * 86_400;
    if (!Number.isInteger(expires) || expires < 3_600 || expires > 2_592_000)
      return openaiError(400, { message: "Invalid value for 'expires_after.seconds'.", param: 'expires_after' });
    const about = { filename: file.name, purpose, expiresAfterSeconds: expires };
    return { status: 200, json: this.add(await file.text(), about) };
  }
}
