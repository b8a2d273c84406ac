/** Like edits, each with another firm's lead, before an edit becomes a lesson. */
export const likeEditsNeeded = 3;
