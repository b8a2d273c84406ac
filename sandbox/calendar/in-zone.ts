/** A moment as RFC 3339 in a zone (`2026-05-12T14:30:00+01:00`; UTC ends in Z), or null when the zone does not exist. */
export function inZone(at: number, zone: string): string | null {
  if (zone === 'UTC') return new Date(at).toISOString().replace('.000Z', 'Z');
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'longOffset',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
    const offset = part('timeZoneName').replace('GMT', '') || 'Z';
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
  } catch {
    return null;
  }
}
