/** Somebody who is not the one meant, or has left; `contact` where the message names another (phones as they can be dialled). */
export type ReferralCase = {
  text: string;
  contact?: { name: string | null; email: string | null; phone: string | null };
};

/** What people write in one language, each a whole message: made up by this project, before the rules it measures. */
export type LanguageCases = {
  optOut: readonly string[];
  noOptOut: readonly string[];
  leftCompany: readonly ReferralCase[];
  wrongPerson: readonly ReferralCase[];
  /** Neither the wrong person nor somebody who left, though the words are near. */
  neither: readonly string[];
};
