export const backfill = { thread: 'Conversation' };
