import { existsSync, readFileSync } from 'node:fs';
import { demoSlackScopes } from '../keys';
import { type BatchSettings, batchSettings } from '../openai/batch-settings';
import { writeFileDurably } from './write-file';

/** Standing conditions set through the control API; they outlive a restart. One-off faults do not. */
export interface Settings {
  slackScopes: readonly string[];
  /** Providers whose key has been revoked: every request is refused as the real one would. */
  revoked: readonly ProviderName[];
  /** `error.code` of the 429 that every OpenAI request meets (`insufficient_quota` and its like), or null. */
  openaiRefusal: string | null;
  /**
   * The model in an attacker's hands: what it answers at each stage named (any JSON), to every request, until it is taken back.
   * Null: it is itself.
   */
  hostileModel: Readonly<Record<string, unknown>> | null;
  /** How long batches take, what of them fails and what is refused. */
  openaiBatches: BatchSettings;
  /** Instantly answers 402: no paid plan. */
  instantlyUnpaid: boolean;
  /** The calendar's token may read free/busy times only: booking answers 403. */
  calendarReadOnly: boolean;
}

export type ProviderName = 'openai' | 'slack' | 'instantly' | 'calendar' | 'smtp' | 'imap';

export const providerNames: readonly ProviderName[] = ['openai', 'slack', 'instantly', 'calendar', 'smtp', 'imap'];

const initial: Settings = {
  slackScopes: demoSlackScopes,
  revoked: [],
  openaiRefusal: null,
  hostileModel: null,
  openaiBatches: batchSettings.parse({}),
  instantlyUnpaid: false,
  calendarReadOnly: false,
};

/** Settings in one small file, rewritten whole at each change. */
export class SettingsFile {
  private current: Settings;

  constructor(private readonly file: string) {
    this.current = existsSync(file)
      ? { ...initial, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Settings>) }
      : initial;
  }

  get(): Settings {
    return this.current;
  }

  change(part: Partial<Settings>): Settings {
    this.current = { ...this.current, ...part };
    writeFileDurably(this.file, JSON.stringify(this.current));
    return this.current;
  }

  reset(): void {
    this.change(initial);
  }
}
