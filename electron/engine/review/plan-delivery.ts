/** More reviews than this in a minute to one reviewer go into a digest. */
export const reviewsPerMinute = 10;

export type DeliveryPlan = { recipient: string; how: 'already' | 'single' | 'digest' };

export type PlanInput = {
  recipients: readonly string[];
  /** Whether this draft reached the recipient before. */
  delivered: (recipient: string) => boolean;
  /** Reviews that reached the recipient within the last minute, in whatever form. */
  recent: (recipient: string) => number;
};

/** Decides how each recipient hears of a draft. Pure; addresses are levelled, and nobody hears twice. */
export const planDelivery = ({ recipients, delivered, recent }: PlanInput): DeliveryPlan[] =>
  [...new Set(recipients.map((recipient) => recipient.trim().toLowerCase()).filter((one) => one !== ''))].map(
    (recipient) => {
      if (delivered(recipient)) return { recipient, how: 'already' };
      return { recipient, how: recent(recipient) >= reviewsPerMinute ? 'digest' : 'single' };
    },
  );
