import { likeEditsNeeded } from '../../../shared/values/learning';

/** What nobody has done again for half a year is forgotten. */
const rememberedMs = 182 * 86_400_000;

export const learningLimits = {
  needed: likeEditsNeeded,
  rememberedMs,
  /** Lessons a draft is given, and characters of all their texts together. */
  lessons: 12,
  characters: 1_800,
  /** Reviews read in one transaction. */
  portion: 200,
  /** Earlier edits that a review is held against. */
  known: 2_000,
  /** Edits shown with a lesson. */
  editsShown: 12,
} as const;
