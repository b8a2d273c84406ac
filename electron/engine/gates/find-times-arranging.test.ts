import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { readTimes } from './find-times';
import { arranging } from './find-times-arranging.cases';
import { windowAskedFor } from './window-asked-for';

const zone = 'Europe/Berlin';
const at = DateTime.fromISO('2026-11-25T09:30', { zone }).toMillis();
const moment = (ms: number): string =>
  DateTime.fromMillis(ms, { zone })
    .toFormat('yyyy-MM-dd HH:mm')
    .replace(' 00:00', '')
    .replace(/^2026-/, '');
const asked = (text: string): string =>
  (windowAskedFor(readTimes({ text, at, zone, language: null }), at, zone)?.stretches ?? [])
    .slice(0, 3)
    .map(({ fromAt, toAt }) => `${moment(fromAt)}..${moment(toAt)}`)
    .join(', ');

describe('times written to arrange a meeting, by language', () => {
  for (const [language, cases] of Object.entries(arranging))
    it.each(cases)(`${language}: %s → %s`, (text, window) => expect(asked(text)).toBe(window));
});
