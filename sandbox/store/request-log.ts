import { appendFile } from 'node:fs/promises';
import type { ProviderName } from './settings';

/** One request that reached a stand-in. Headers and bodies are never kept, so no key can be. */
export interface LoggedRequest {
  readonly at: number;
  readonly provider: ProviderName;
  /** HTTP method, or the SMTP/IMAP verb. */
  readonly method: string;
  readonly path: string;
  /** HTTP status, SMTP reply code; for IMAP 200 OK, 400 BAD or NO; 0 when the connection ended without an answer. */
  readonly status: number;
  readonly durationMs: number;
  /** The fault that was played on it, if any. */
  readonly fault: string | null;
}

const kept = 20_000;

/** The newest requests in memory, all of them in a file; not flushed one by one, for it proves nothing to a lead. */
export class RequestLog {
  private readonly newest: LoggedRequest[] = [];
  private total = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly file: string) {}

  add(request: LoggedRequest): void {
    const entry = { ...request, path: scrub(request.path) };
    this.total += 1;
    this.newest.push(entry);
    if (this.newest.length > kept) this.newest.shift();
    // A log that cannot be written (disk full, folder gone) must not stop the servers.
    this.writing = this.writing.then(() => appendFile(this.file, `${JSON.stringify(entry)}\n`)).catch(() => undefined);
  }

  /** Requests since the process started or the last reset, oldest first. */
  list(filter: { provider?: string | null; since?: number } = {}): LoggedRequest[] {
    return this.newest.filter(
      (entry) => (!filter.provider || entry.provider === filter.provider) && entry.at >= (filter.since ?? 0),
    );
  }

  count(): number {
    return this.total;
  }

  clear(): void {
    this.newest.length = 0;
    this.total = 0;
  }

  async close(): Promise<void> {
    await this.writing;
  }
}

const secretParameter = /([?&](?:key|api_key|apikey|token|access_token|password)=)[^&]*/gi;

function scrub(path: string): string {
  return path.replace(secretParameter, '$1***');
}
