import type { CallOutput } from '../../shared/contract';
import type { AuditEvent } from '../../shared/schemas/workspace';

export type AuditShown = {
  /** Newest first. */
  events: AuditEvent[];
  about: Record<string, string>;
  /** There may be earlier ones. */
  more: boolean;
};

export const noAudit: AuditShown = { events: [], about: {}, more: false };

/** Adds what stands above or below what is shown. Entries never change, so the one shown stays. */
const together = (shown: AuditShown, page: CallOutput<'audit.list'>, more: boolean): AuditShown => {
  const known = new Set(shown.events.map(({ n }) => n));
  const events = [...shown.events, ...page.events.filter(({ n }) => !known.has(n))].sort((a, b) => b.n - a.n);
  return { events, about: { ...shown.about, ...page.about }, more };
};

/**
 * What is shown once the newest `limit` entries were asked again. Earlier ones that were asked for stay below them; only where
 * more came meanwhile than one page holds is begun anew, since what lies between is not known.
 */
export const withNewest = (shown: AuditShown, page: CallOutput<'audit.list'>, limit: number): AuditShown => {
  const full = page.events.length >= limit;
  const newestShown = shown.events[0]?.n ?? 0;
  const oldestAsked = page.events.at(-1)?.n ?? 0;
  if (shown.events.length === 0 || (full && oldestAsked > newestShown)) return together(noAudit, page, full);
  return together(shown, page, shown.more);
};

/** What is shown once the `limit` entries before the last one shown were asked for. */
export const withEarlier = (shown: AuditShown, page: CallOutput<'audit.list'>, limit: number): AuditShown =>
  together(shown, page, page.events.length >= limit);
