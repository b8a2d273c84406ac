import { z } from 'zod';
import { type RejectReason, rejectReason } from '../../../shared/schemas/draft';
import type { SlackBlock, SlackControl } from '../providers/slack';

/** What a button of a review DM asks for. */
export type ButtonCommand =
  /** `seenSeq`: the newest row of the lead's when the DM was posted; null in those of before it was noted. */
  | { kind: 'approve'; draftId: string; fingerprint: string; seenSeq: number | null }
  | { kind: 'reject'; draftId: string; reason: RejectReason }
  | { kind: 'redraft'; draftId: string };

const actionIds = {
  approve: 'countersign_approve',
  reject: 'countersign_reject',
  redraft: 'countersign_redraft',
} as const;

const reasonWords: Record<RejectReason, string> = {
  wrong_facts: 'Wrong facts',
  wrong_tone: 'Wrong tone',
  wrong_person: 'Wrong person',
  wrong_times: 'Wrong times',
  no_reply_needed: 'No reply needed',
  other: 'Another reason',
};

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

export type ButtonsFor = {
  draftId: string;
  approval: { fingerprint: string; seenSeq: number };
  /** False where the DM does not show all of it: what nobody can have read, nobody can approve. */
  wholeShown: boolean;
};

/** The row of buttons under a review DM. Each value names what the reader saw, so that a press means exactly that. */
export const composeButtons = ({ draftId, approval, wholeShown }: ButtonsFor): SlackBlock => {
  const approve: SlackControl = {
    type: 'button',
    action_id: actionIds.approve,
    text: plain('Approve and send'),
    style: 'primary',
    value: [draftId, approval.fingerprint, `row ${approval.seenSeq}`].join('|'),
  };
  return {
    type: 'actions',
    elements: [
      ...(wholeShown ? [approve] : []),
      { type: 'button', action_id: actionIds.redraft, text: plain('Redraft'), value: draftId },
      {
        type: 'static_select',
        action_id: actionIds.reject,
        placeholder: plain('Reject because…'),
        options: rejectReason.options.map((reason) => ({
          text: plain(reasonWords[reason]),
          value: `${draftId}|${reason}`,
        })),
      },
    ],
  };
};

const id = z.uuid();
// Posts of older versions name a time there, which says too little: what the draft answers is then all that counts as read.
const readUpTo = z
  .string()
  .regex(/^(row )?\d{1,15}$/)
  .transform((text) => (text.startsWith('row ') ? Number(text.slice(4)) : null));
const approveValue = z.tuple([id, z.string().regex(/^[0-9a-f]{32}$/), readUpTo]);
const rejectValue = z.tuple([id, rejectReason]);

/** Reads what was pressed; null for what no button of ours carries: anybody may have made the post it came from. */
export const readButton = (actionId: string, value: string): ButtonCommand | null => {
  const parts = value.split('|');
  if (actionId === actionIds.approve) {
    const parsed = approveValue.safeParse(parts);
    if (!parsed.success) return null;
    const [draftId, fingerprint, seenSeq] = parsed.data;
    return { kind: 'approve', draftId, fingerprint, seenSeq };
  }
  if (actionId === actionIds.reject) {
    const parsed = rejectValue.safeParse(parts);
    return parsed.success ? { kind: 'reject', draftId: parsed.data[0], reason: parsed.data[1] } : null;
  }
  return actionId === actionIds.redraft && id.safeParse(value).success ? { kind: 'redraft', draftId: value } : null;
};
