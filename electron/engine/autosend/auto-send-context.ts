import type { SendingHours } from '../../../shared/schemas/campaign';
import type { Channel, Sentiment } from '../../../shared/schemas/common';
import type { Evaluation, RuleCheck } from '../../../shared/schemas/draft';

/** Everything the decision looks at: plain data, so that the same inputs always give the same verdict. */
export type AutoSendContext = {
  workspaceId: string;
  campaign: {
    id: string;
    name: string;
    autoSend: boolean;
    threshold: number;
    delayMinSeconds: number;
    delayMaxSeconds: number;
    sendingHours: SendingHours;
    shadow: boolean;
    breakerOpen: boolean;
    auditSampleRate: number;
    reviewers: string[];
  };
  /** Why rules may send nothing now (setting or environment); null when they may. */
  autoSendOff: string | null;
  lead: { id: string; name: string; email: string; phone: string | null; zone: string };
  channel: Channel;
  triggerMessage: { id: string; body: string; subject: string };
  latestInbound: { id: string; at: number };
  conversationHistory: { at: number; direction: 'inbound' | 'outbound'; body: string }[];
  /** When the message answered was received, UTC milliseconds. */
  messageSentAt: number;
  sentiment: Sentiment;
  draft: {
    id: string;
    body: string;
    origin: 'model' | 'template' | 'person';
    clamped: boolean;
    overseer: 'passed' | 'corrected' | 'failed' | 'not_needed';
  };
  evaluation: { kind: 'scored'; value: Evaluation } | { kind: 'failed'; code: string };
  /** The probability compared when one is fitted for this model and prompt; null = the raw score is compared. */
  calibratedScore: number | null;
  checks: RuleCheck[];
  offeredSlots: { startAt: number; label: string }[];
  bookingLink: string | null;
  leadSchedulingLink: string | null;
  /** A number in [0, 1) fixed by the message: below the sample rate it is drawn for review. */
  sampleDraw: number;
  /** The thread was answered already and is drafted on request only. */
  answeredAlready: boolean;
  /** A reply to this lead was handed over since the trigger, and nobody knows whether it left. */
  mayHaveLeft?: boolean;
  /** A person took a reply to this message back before it left. */
  takenBack?: boolean;
  ignoreDelay: boolean;
  ignoreHours: boolean;
  source: 'live' | 'backfill' | 'manual';
  now: number;
};
