export const settings = { thread: 'Conversation' };
