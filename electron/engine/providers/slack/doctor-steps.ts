/** The cure for scopes that are missing, as numbered steps. Scopes only count after a reinstall, and the token changes with it. */
export const stepsToAddScopes = (missing: readonly string[], appId: string | null): string[] => {
  if (missing.length === 0) return [];
  const page = appId === null ? 'https://api.slack.com/apps, your app' : `https://api.slack.com/apps/${appId}`;
  return [
    `Open ${page}, then “OAuth & Permissions”, “Bot Token Scopes”, and add ${missing.join(', ')}.`,
    'Press “Reinstall to Workspace” on the same page: a scope counts only once the app has been installed again.',
    ...stepsToStoreToken,
  ];
};

/** What to do with a new token. */
export const stepsToStoreToken: readonly string[] = [
  'Copy the “Bot User OAuth Token” (xoxb-…) shown there and store it in Settings, Connections, Slack, or in SLACK_BOT_TOKEN.',
  'Run the Slack doctor again.',
];

/** The cure for a token that Slack does not accept, or that is of another kind. */
export const stepsToGetToken = (): string[] => [
  'Open https://api.slack.com/apps, your app, then “OAuth & Permissions”. Install the app to the workspace if it is not.',
  ...stepsToStoreToken,
];
