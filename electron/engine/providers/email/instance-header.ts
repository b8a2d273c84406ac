/** Names the desktop that sent a message; another one's, found in Sent, tells that two desktops work one account. */
export const instanceHeader = 'X-Countersign-Instance';
