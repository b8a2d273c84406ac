export * from './allocate-offers';
export * from './availability-cache';
export * from './compute-slots';
export * from './format-slot-label';
export type { OfferSeeker } from './offer-groups';
export * from './plan-offers';
export * from './slot';
export * from './slots-for-lead';
export * from './times-named';
