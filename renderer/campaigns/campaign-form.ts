import type { Campaign, CampaignSettings } from '../../shared/schemas/campaign';
import { t } from '../strings';

/** The form of a campaign as typed. */
export type CampaignForm = {
  responseMode: Campaign['responseMode'];
  threshold: string;
  delayMin: string;
  delayMax: string;
  shadow: boolean;
  audit: string;
};

/** Where each setting stands in the form. */
const fields = {
  responseMode: 'responseMode',
  autoSendConfidenceThreshold: 'threshold',
  autoSendDelayMinSeconds: 'delayMin',
  autoSendDelayMaxSeconds: 'delayMax',
  shadow: 'shadow',
  auditSampleRate: 'audit',
} as const satisfies Partial<Record<keyof CampaignSettings, keyof CampaignForm>>;
type SettingKey = keyof typeof fields;

export type FormErrors = Partial<Record<keyof CampaignForm, string>>;

/** A campaign as its form shows it. */
export const formOf = (campaign: Campaign): CampaignForm => ({
  responseMode: campaign.responseMode,
  threshold: campaign.autoSendConfidenceThreshold.toFixed(2),
  delayMin: String(campaign.autoSendDelayMinSeconds),
  delayMax: String(campaign.autoSendDelayMaxSeconds),
  shadow: campaign.shadow,
  audit: String(Math.round(campaign.auditSampleRate * 1000) / 10),
});

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));
const within = (value: number, min: number, max: number): boolean =>
  Number.isFinite(value) && value >= min && value <= max;

/** What is wrong with the form, field by field; empty when it can be saved. */
export const errorsOf = (form: CampaignForm): FormErrors => {
  const errors: FormErrors = {};
  if (!within(number(form.threshold), 0, 1)) errors.threshold = t.campaigns.errors.threshold;
  const min = number(form.delayMin);
  const max = number(form.delayMax);
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || max > 86_400 || min > max)
    errors.delayMin = t.campaigns.errors.delay;
  if (!within(number(form.audit), 0, 100)) errors.audit = t.campaigns.errors.audit;
  return errors;
};

/** The settings that a form stands for; what cannot be read as a number is none. */
export const settingsOf = (form: CampaignForm): Pick<CampaignSettings, SettingKey> => ({
  responseMode: form.responseMode,
  autoSendConfidenceThreshold: number(form.threshold),
  autoSendDelayMinSeconds: number(form.delayMin),
  autoSendDelayMaxSeconds: number(form.delayMax),
  shadow: form.shadow,
  auditSampleRate: number(form.audit) / 100,
});

/**
 * The settings that were changed since the form was begun: exactly what is asked of the engine, and what the audit will say.
 * What somebody else changed meanwhile is none of them.
 */
export const patchOf = (form: CampaignForm, base: CampaignForm): Partial<CampaignSettings> => {
  const settings = settingsOf(form);
  const changed = (Object.keys(fields) as SettingKey[]).filter((key) => form[fields[key]] !== base[fields[key]]);
  return Object.fromEntries(changed.map((key) => [key, settings[key]]));
};
