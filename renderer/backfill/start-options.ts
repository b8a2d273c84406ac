import type { BackfillOptions } from '../../shared/schemas/run';

/** The start form as typed: numbers are text until the button is pressed. */
export type StartForm = {
  mode: BackfillOptions['mode'];
  campaignIds: string[];
  /** A saved plan by id; empty: none. */
  plan: string;
  limit: string;
  concurrency: string;
  paceMs: string;
  rpm: string;
  missingOnly: boolean;
  skipDraftGen: boolean;
  includeAnswered: boolean;
  batch: boolean;
  skipAutoSend: boolean;
  keepDelays: boolean;
  ignoreHours: boolean;
  forceAutoSend: boolean;
  redact: boolean;
};

export const emptyForm: StartForm = {
  mode: 'dry-run',
  campaignIds: [],
  plan: '',
  limit: '',
  concurrency: '',
  paceMs: '',
  rpm: '',
  missingOnly: false,
  skipDraftGen: false,
  includeAnswered: false,
  batch: false,
  skipAutoSend: false,
  keepDelays: false,
  ignoreHours: false,
  forceAutoSend: false,
  redact: false,
};

export type NumberField = 'limit' | 'concurrency' | 'paceMs' | 'rpm';
const bounds: Record<NumberField, { min: number; max: number }> = {
  limit: { min: 1, max: 1_000_000 },
  concurrency: { min: 1, max: 50 },
  paceMs: { min: 0, max: 600_000 },
  rpm: { min: 1, max: 100_000 },
};

/** A number field's value; null when empty, undefined when it is not a whole number inside its bounds. */
export const numberOf = (field: NumberField, text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const value = Number(text.trim());
  const { min, max } = bounds[field];
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
};

/** The bounds of a number field in words: "1 to 50". */
export const boundsText = (field: NumberField): string =>
  `${bounds[field].min.toLocaleString('en-GB')} to ${bounds[field].max.toLocaleString('en-GB')}`;

/** What the form asks the engine for, or null when a field is wrong or nothing would be done. */
export const optionsOf = (form: StartForm): Partial<BackfillOptions> | null => {
  const limit = numberOf('limit', form.limit);
  const concurrency = numberOf('concurrency', form.concurrency);
  const paceMs = numberOf('paceMs', form.paceMs);
  const rpm = numberOf('rpm', form.rpm);
  if (limit === undefined || concurrency === undefined || paceMs === undefined || rpm === undefined) return null;
  if (form.skipDraftGen && form.skipAutoSend) return null;
  const {
    mode,
    campaignIds,
    missingOnly,
    skipDraftGen,
    includeAnswered,
    batch,
    skipAutoSend,
    keepDelays,
    ignoreHours,
    redact,
  } = form;
  return {
    mode,
    plan: mode === 'apply' && form.plan !== '' ? form.plan : null,
    campaignIds,
    limit,
    concurrency,
    paceMs: paceMs ?? 0,
    rpm,
    missingOnly,
    skipDraftGen,
    includeAnswered,
    // Where nothing is drafted there is nothing to ask in batches.
    batch: batch && !skipDraftGen,
    skipAutoSend,
    keepDelays,
    ignoreHours,
    forceAutoSend: form.forceAutoSend,
    redact,
  };
};
