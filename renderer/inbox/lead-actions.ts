import type { Sentiment } from '../../shared/schemas/common';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { setInbox } from './inbox-state';

const attempt = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
    refetch(['lead', 'draft', 'queue']);
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Changes a lead's sentiment; drafts appear or pending ones are rejected, as the tag says. */
export const setSentiment = (leadId: string, sentiment: Sentiment): Promise<void> =>
  attempt(async () => {
    const { drafting, rejected } = await call('leads.setSentiment', { leadId, sentiment });
    setInbox({ told: { leadId, text: t.inbox.drafted(drafting, rejected) } });
  });

/** Opts a lead out, or takes that back. */
export const setOptOut = (leadId: string, optedOut: boolean): Promise<void> =>
  attempt(async () => {
    await call('leads.setOptOut', { leadId, optedOut });
  });

/** Snoozes a lead until a moment (UTC milliseconds), or wakes it with null. */
export const snoozeLead = (leadId: string, untilAt: number | null): Promise<void> =>
  attempt(async () => {
    await call('leads.snooze', { leadId, untilAt });
  });
