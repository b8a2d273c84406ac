import { type WorkspaceFile, workspaceFile } from './schemas/workspace-file';
import type { StandInAddresses } from './stand-in-addresses';

/**
 * The demo's workspace with the addresses of its stand-ins filled in: `{{openai}}`, `{{imap.port}}` and so on. A value that
 * is nothing but a place for a number becomes a number. An unknown place is a mistake in the file and throws.
 */
export const fillWorkspace = (text: string, addresses: StandInAddresses): WorkspaceFile => {
  const values: Record<string, string | number> = {
    openai: addresses.openai,
    slack: addresses.slack,
    instantly: addresses.instantly,
    calendar: addresses.calendar,
    'imap.host': addresses.imap.host,
    'imap.port': addresses.imap.port,
    'smtp.host': addresses.smtp.host,
    'smtp.port': addresses.smtp.port,
  };
  const valueAt = (name: string): string | number => {
    const value = values[name];
    if (value === undefined) throw new Error(`the demo workspace names an unknown place: {{${name}}}`);
    return value;
  };
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const whole = /^\{\{([a-z.]+)\}\}$/.exec(value)?.[1];
      if (whole) return valueAt(whole);
      return value.replaceAll(/\{\{([a-z.]+)\}\}/g, (_match, name: string) => String(valueAt(name)));
    }
    if (Array.isArray(value)) return value.map(fill);
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
    }
    return value;
  };
  return workspaceFile.parse(fill(JSON.parse(text)));
};
