import { z } from 'zod';
import { at, id } from './common';

export const responseMode = z.enum(['SETTER_MANAGED', 'AI_AUTO_SEND']);
export type ResponseMode = z.infer<typeof responseMode>;

const hhmm = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:MM');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

/** Days on which nothing leaves by rule, and what to call them; a date without a name is only a date. */
const closedDays = {
  holidays: z.array(isoDate).default([]),
  holidayNames: z.record(isoDate, z.string().max(80)).optional(),
};

/** When replies may leave. Days are ISO weekdays (1 Monday … 7 Sunday); a window whose end is before its start runs overnight. */
export const sendingHours = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ALWAYS') }),
  z.object({ kind: z.literal('BUSINESS_HOURS'), ...closedDays }),
  z.object({
    kind: z.literal('CUSTOM'),
    windows: z.array(z.object({ days: z.array(z.number().int().min(1).max(7)), from: hhmm, to: hhmm })).min(1),
    ...closedDays,
  }),
]);
export type SendingHours = z.infer<typeof sendingHours>;

export const persona = z.object({
  name: z.string(),
  tone: z.string(),
  greeting: z.string(),
  signature: z.string(),
  goals: z.string(),
  service: z.string(),
});
export type Persona = z.infer<typeof persona>;

/** What an admin may change about a campaign. */
export const campaignSettings = z.object({
  responseMode,
  autoSendConfidenceThreshold: z.number().min(0).max(1),
  autoSendDelayMinSeconds: z.number().int().min(0).max(86_400),
  autoSendDelayMaxSeconds: z.number().int().min(0).max(86_400),
  sendingHours,
  persona,
  bookingLink: z.url().nullable(),
  reviewers: z.array(z.email()),
  linkAllowList: z.array(z.string()),
  meetingMinutes: z.number().int().min(5).max(240),
  shadow: z.boolean(),
  auditSampleRate: z.number().min(0).max(1),
  liveFromAt: at,
});
export type CampaignSettings = z.infer<typeof campaignSettings>;

export const campaign = campaignSettings.extend({
  id,
  name: z.string(),
  connectionId: id,
  breakerOpen: z.boolean(),
  /** While it is open: since when, and what opened it. */
  breaker: z.object({ openedAt: at, evidence: z.array(z.string()) }).nullable(),
  leads: z.number().int(),
  waiting: z.number().int(),
  version: z.number().int(),
});
export type Campaign = z.infer<typeof campaign>;

export const defaultCampaignSettings = {
  responseMode: 'SETTER_MANAGED',
  autoSendConfidenceThreshold: 0.9,
  autoSendDelayMinSeconds: 180,
  autoSendDelayMaxSeconds: 420,
  sendingHours: { kind: 'ALWAYS' },
  persona: {
    name: '',
    tone: 'plain and friendly',
    greeting: 'Hi {first name},',
    signature: '',
    goals: '',
    service: '',
  },
  bookingLink: null,
  reviewers: [],
  linkAllowList: [],
  meetingMinutes: 20,
  shadow: false,
  auditSampleRate: 0.05,
} satisfies Omit<CampaignSettings, 'liveFromAt'>;
