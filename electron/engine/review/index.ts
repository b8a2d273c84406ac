export { composeDigestDm, composeReviewDm, composeSettledDm, formatConfidence } from './compose-review-dm';
export { type DeliverDeps, type DeliverInput, deliverReviewDm } from './deliver-review-dm';
export { type DeliveryPlan, planDelivery, reviewsPerMinute } from './plan-delivery';
export { createReviewDesk, type ReviewDesk } from './review-desk';
export type { ReviewDmRecord, ReviewDmStore } from './review-dm-store';
export { draftLink, type ReviewSettlement, type ReviewSubject } from './review-subject';
export { type SettleInput, settleReviewDms } from './settle-review-dms';
