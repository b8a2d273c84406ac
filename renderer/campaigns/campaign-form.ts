import type { Campaign, CampaignSettings } from '../../shared/schemas/campaign';
import { t } from '../strings';

/** The form of a campaign as typed. */
export type CampaignForm = {
  responseMode: Campaign['responseMode'];
  threshold: string;
  delayMin: string;
  delayMax: string;
  hours: Campaign['sendingHours']['kind'];
  shadow: boolean;
  audit: string;
  bookingLink: string;
  reviewers: string;
  links: string;
  meetingMinutes: string;
  name: string;
  tone: string;
  greeting: string;
  signature: string;
  goals: string;
  service: string;
};

export type FormErrors = Partial<Record<keyof CampaignForm, string>>;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A campaign as its form shows it. */
export const formOf = (campaign: Campaign): CampaignForm => ({
  responseMode: campaign.responseMode,
  threshold: campaign.autoSendConfidenceThreshold.toFixed(2),
  delayMin: String(campaign.autoSendDelayMinSeconds),
  delayMax: String(campaign.autoSendDelayMaxSeconds),
  hours: campaign.sendingHours.kind,
  shadow: campaign.shadow,
  audit: String(Math.round(campaign.auditSampleRate * 1000) / 10),
  bookingLink: campaign.bookingLink ?? '',
  reviewers: campaign.reviewers.join('\n'),
  links: campaign.linkAllowList.join('\n'),
  meetingMinutes: String(campaign.meetingMinutes),
  name: campaign.persona.name,
  tone: campaign.persona.tone,
  greeting: campaign.persona.greeting,
  signature: campaign.persona.signature,
  goals: campaign.persona.goals,
  service: campaign.persona.service,
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
  if (form.bookingLink.trim() !== '' && !URL.canParse(form.bookingLink.trim()))
    errors.bookingLink = t.campaigns.errors.link;
  if (lines(form.reviewers).some((line) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line)))
    errors.reviewers = t.campaigns.errors.emails;
  const minutes = number(form.meetingMinutes);
  if (!Number.isInteger(minutes) || !within(minutes, 5, 240)) errors.meetingMinutes = t.campaigns.errors.minutes;
  return errors;
};

const hoursOf = (kind: CampaignForm['hours'], before: Campaign['sendingHours']): Campaign['sendingHours'] => {
  if (before.kind === kind) return before;
  const holidays = before.kind === 'ALWAYS' ? [] : before.holidays;
  if (kind === 'BUSINESS_HOURS') return { kind, holidays };
  if (kind === 'CUSTOM') return { kind, holidays, windows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }] };
  return { kind };
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
  if (changed('hours')) patch.sendingHours = hoursOf(form.hours, campaign.sendingHours);
  if (changed('shadow')) patch.shadow = form.shadow;
  if (changed('audit')) patch.auditSampleRate = number(form.audit) / 100;
  if (changed('bookingLink')) patch.bookingLink = form.bookingLink.trim() === '' ? null : form.bookingLink.trim();
  if (changed('reviewers')) patch.reviewers = lines(form.reviewers);
  if (changed('links')) patch.linkAllowList = lines(form.links);
  if (changed('meetingMinutes')) patch.meetingMinutes = number(form.meetingMinutes);
  if (changed('name', 'tone', 'greeting', 'signature', 'goals', 'service'))
    patch.persona = {
      name: form.name,
      tone: form.tone,
      greeting: form.greeting,
      signature: form.signature,
      goals: form.goals,
      service: form.service,
    };
  return patch;
};
