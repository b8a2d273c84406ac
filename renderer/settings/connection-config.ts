import type { ConnectionConfig, ConnectionKind } from '../../shared/schemas/workspace';

/** Kinds in the order a new workspace needs them. */
export const connectionKinds: readonly ConnectionKind[] = ['email', 'openai', 'slack', 'google_calendar', 'instantly'];

/** Where each kind's service lives unless told otherwise. */
export const newConfig = (kind: ConnectionKind, zone: string): ConnectionConfig => {
  switch (kind) {
    case 'email':
      return {
        kind,
        address: '',
        displayName: '',
        user: '',
        imap: { host: '', port: 993, security: 'tls' },
        smtp: { host: '', port: 465, security: 'tls' },
        campaignName: 'Inbound mailbox',
        saveToSent: true,
      };
    case 'openai':
      return {
        kind,
        baseUrl: 'https://api.openai.com/v1',
        model: 'gpt-5-mini',
        evaluationModel: null,
        inputPerMillionUsd: 1.25,
        outputPerMillionUsd: 10,
        embeddingModel: null,
        embeddingPerMillionUsd: 0.02,
      };
    case 'slack':
      return { kind, baseUrl: 'https://slack.com/api/' };
    case 'google_calendar':
      return {
        kind,
        baseUrl: 'https://www.googleapis.com/calendar/v3',
        calendarId: '',
        zone,
        dayFrom: '09:00',
        dayTo: '17:00',
        slotMinutes: 30,
        coverageDays: 21,
      };
    case 'instantly':
      return { kind, baseUrl: 'https://api.instantly.ai/api/v2' };
  }
};

/** Whether the form holds enough to try a connection. A stored secret may be kept by leaving its field empty. */
export const isComplete = (config: ConnectionConfig, secret: string, stored: boolean): boolean => {
  if (secret.trim() === '' && !stored) return false;
  if (config.kind === 'email')
    return [config.address, config.user, config.imap.host, config.smtp.host].every((text) => text.trim() !== '');
  if (config.kind === 'openai') return config.model.trim() !== '' && URL.canParse(config.baseUrl);
  if (config.kind === 'google_calendar') return config.calendarId.trim() !== '' && URL.canParse(config.baseUrl);
  return URL.canParse(config.baseUrl);
};

/** Other Unicode spaces and line breaks come along when a key is copied from a page; no key holds one. */
export const cleanSecret = (secret: string): string => secret.replace(/\s+/gu, '');
