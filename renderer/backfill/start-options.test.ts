import { describe, expect, it } from 'vitest';
import { backfillOptions } from '../../shared/schemas/run';
import { emptyForm, numberOf, optionsOf } from './start-options';

describe('start form', () => {
  it('asks for a preview of everything when nothing is touched', () => {
    expect(backfillOptions.parse(optionsOf(emptyForm))).toEqual(backfillOptions.parse({}));
  });

  it('reads numbers, and refuses what is none', () => {
    expect(numberOf('limit', ' 40 ')).toBe(40);
    expect(numberOf('limit', '')).toBeNull();
    expect(numberOf('limit', '0')).toBeUndefined();
    expect(numberOf('concurrency', '51')).toBeUndefined();
    expect(numberOf('rpm', '1.5')).toBeUndefined();
    expect(optionsOf({ ...emptyForm, limit: 'many' })).toBeNull();
  });

  it('gives every option to the engine as it takes it', () => {
    const options = optionsOf({
      ...emptyForm,
      mode: 'apply',
      limit: '5',
      paceMs: '200',
      rpm: '60',
      forceAutoSend: true,
      redact: true,
    });
    expect(backfillOptions.parse(options)).toMatchObject({
      mode: 'apply',
      limit: 5,
      paceMs: 200,
      rpm: 60,
      forceAutoSend: true,
      redact: true,
    });
  });

  it('asks in batches only where something is drafted', () => {
    expect(optionsOf({ ...emptyForm, batch: true })).toMatchObject({ batch: true });
    expect(optionsOf({ ...emptyForm, batch: true, skipDraftGen: true })).toMatchObject({ batch: false });
  });

  it('refuses a run that would do nothing', () => {
    expect(optionsOf({ ...emptyForm, skipDraftGen: true, skipAutoSend: true })).toBeNull();
  });
});
