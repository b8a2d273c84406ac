/** What a string offered as a Slack token is, by the prefixes Slack documents. */
export type TokenKind = 'bot' | 'none' | 'user' | 'app' | 'rotating' | 'webhook' | 'signing_secret' | 'unknown';

export const readTokenKind = (token: string | null): TokenKind => {
  const text = token?.trim() ?? '';
  if (text === '') return 'none';
  if (text.startsWith('xoxb-')) return 'bot';
  if (text.startsWith('xoxp-')) return 'user';
  if (text.startsWith('xapp-')) return 'app';
  if (text.startsWith('xoxe')) return 'rotating';
  if (text.startsWith('https://')) return 'webhook';
  if (/^[0-9a-f]{32}$/i.test(text)) return 'signing_secret';
  return 'unknown';
};

/** Why a token of another kind will not do, as a sentence; null for a bot token. */
export const explainTokenKind = (kind: TokenKind): string | null => {
  switch (kind) {
    case 'bot':
      return null;
    case 'none':
      return 'No Slack token is stored.';
    case 'user':
      return 'This is a user token (xoxp-…); review DMs need the bot token (xoxb-…) of the same app.';
    case 'app':
      return 'This is an app-level token (xapp-…), which only opens Socket Mode; review DMs need the bot token (xoxb-…).';
    case 'rotating':
      return 'This is a rotating token (xoxe…), which expires after twelve hours; turn token rotation off for the app and use its bot token (xoxb-…).';
    case 'webhook':
      return 'This is a web address, such as that of an incoming webhook; review DMs need the bot token (xoxb-…).';
    case 'signing_secret':
      return 'This looks like the signing or client secret of the app; review DMs need its bot token (xoxb-…).';
    case 'unknown':
      return 'This is not a Slack token: a bot token begins with xoxb-.';
  }
};
