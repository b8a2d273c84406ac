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

/** The settings that differ from the campaign's: exactly what is asked of the engine, and what the audit will say. */
export const patchOf = (form: CampaignForm, campaign: Campaign): Partial<CampaignSettings> => {
  const shown = formOf(campaign);
  const changed = (...keys: (keyof CampaignForm)[]): boolean => keys.some((key) => form[key] !== shown[key]);
  const patch: Partial<CampaignSettings> = {};
  if (changed('responseMode')) patch.responseMode = form.responseMode;
  if (changed('threshold')) patch.autoSendConfidenceThreshold = number(form.threshold);
  if (changed('delayMin')) patch.autoSendDelayMinSeconds = number(form.delayMin);
  if (changed('delayMax')) patch.autoSendDelayMaxSeconds = number(form.delayMax);
  if (changed('shadow')) patch.shadow = form.shadow;
  if (changed('audit')) patch.auditSampleRate = number(form.audit) / 100;
  return patch;
};
