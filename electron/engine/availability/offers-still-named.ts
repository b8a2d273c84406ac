import { offersNamed } from './times-named';

/**
 * Those of a draft's offers that still stand in its text. As it was written, that is all of them; a person who takes a time out
 * must not be held up because somebody else has booked it, nor have it charged. The reservation stays until the reply is sent,
 * since an edit may be taken back.
 */
export const offersStillNamed = <T extends { startAt: number; zone: string }>(
  offers: readonly T[],
  text: { body: string; originalBody: string },
): T[] => {
  if (text.body === text.originalBody) return [...offers];
  const named = new Set(offersNamed(text.body, offers));
  return offers.filter((offer) => named.has(offer.startAt));
};
