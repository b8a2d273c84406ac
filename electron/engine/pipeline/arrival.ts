import type { RemoteMessage } from '../providers/reader';
import type { CampaignRow, LeadRow } from '../store/rows';
import type { TakenApart } from './take-apart';

/** A message that has just been stored, with whose it is. */
export type Arrival = {
  lead: LeadRow;
  messageId: string;
  campaign: CampaignRow;
  remote: RemoteMessage;
  parts: TakenApart;
  /** It is dated after all that was in the lead's thread. */
  latest: boolean;
};
