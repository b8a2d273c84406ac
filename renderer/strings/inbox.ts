export const inbox = { thread: 'Conversation' };
