/** What both sending servers of the tests refuse, so that a test need not know which one it talks to. */
export const refusedRecipient = 'nobody@lead.example';
export const deferredRecipient = 'later@lead.example';
/** A subject that is refused after the whole message went over, in answer to the final dot. */
export const refusedSubject = 'Refuse this at the dot';
