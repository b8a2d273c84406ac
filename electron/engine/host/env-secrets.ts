import { Refusal } from '../../../shared/errors';
import type { Secrets } from '../ports';

/** Environment variables that stand for a kind of connection; they win over anything stored. */
export const secretVariables = {
  openai: 'OPENAI_API_KEY',
  slack: 'SLACK_BOT_TOKEN',
  instantly: 'INSTANTLY_API_KEY',
  google_calendar: 'GOOGLE_CALENDAR_TOKEN',
  email: 'COUNTERSIGN_MAIL_PASSWORD',
} as const;

/** Secrets held in memory only: what the command line and the tests use when no keyring is at hand. */
export const memorySecrets = (initial: Record<string, string> = {}): Secrets => {
  const held = new Map(Object.entries(initial));
  return {
    get: async (name) => held.get(name) ?? null,
    set: async (name, value) => {
      if (value === null) held.delete(name);
      else held.set(name, value);
    },
  };
};

/** Secrets of a host without a safe store: reads nothing, and refuses to keep anything in clear text. */
export const noSecrets: Secrets = {
  get: async () => null,
  set: async () => {
    throw new Refusal(
      'no_secrets',
      'This host has no safe place for secrets. Set them in the environment, or store them from the app.',
    );
  },
};
