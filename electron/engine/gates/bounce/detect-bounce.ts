import { headerOf, type ParsedMail } from '../../ingest';
import type { Bounce } from './bounce';
import { fromChallenge } from './from-challenge';
import { fromDeliveryNotice } from './from-delivery-notice';
import { fromDeliveryStatus } from './from-delivery-status';
import { fromFeedbackReport } from './from-feedback-report';
import { fromListRobot } from './from-list-robot';
import { fromServiceNotice } from './from-service-notice';
import { fromWording } from './from-wording';

/**
 * Whether a mail is a mail system's report about a mail of ours, and what it says: feedback reports (RFC 5965) and delivery status
 * notifications (RFC 3464) by their structure, then notices of sending services and of list robots, then the wording of systems that send plain
 * text, and last filters that ask the sender to confirm. A person who writes about a bounce or forwards one is none, nor is a receipt
 * (RFC 8098). Null when it is not. Ordinary mail is let through by its headers alone.
 */
export const detectBounce = (mail: ParsedMail): Bounce | null => {
  if (/report-type="?disposition-notification/i.test(headerOf(mail, 'content-type'))) return null;
  return (
    fromFeedbackReport(mail) ??
    fromDeliveryStatus(mail) ??
    fromServiceNotice(mail) ??
    fromListRobot(mail) ??
    fromDeliveryNotice(mail) ??
    fromWording(mail) ??
    fromChallenge(mail)
  );
};
