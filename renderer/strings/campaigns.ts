export const campaigns = { thread: 'Conversation' };
