import { detectAll } from 'tinyld';
import { describe, expect, it } from 'vitest';
import { letterStatistics } from './letter-statistics';

describe('letterStatistics', () => {
  it.each([
    'Die Lieferung verspätet sich um zwei Tage.',
    'La livraison aura deux jours de retard.',
    'Поставка задерживается на два дня.',
    'zwrot paczki',
    '',
  ])('says of “%s” what the detector says', (text) => {
    const only = ['de', 'fr', 'en', 'pl', 'ru'];
    expect(letterStatistics(text)).toEqual(detectAll(text));
    expect(letterStatistics(text, { only })).toEqual(detectAll(text, { only }));
  });

  it('knows several languages', () => {
    expect(letterStatistics('Die Lieferung verspätet sich um zwei Tage.')[0]?.lang).toBe('de');
    expect(letterStatistics('La livraison aura deux jours de retard.')[0]?.lang).toBe('fr');
  });
});
