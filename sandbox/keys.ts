/** The keys that the stand-ins accept. They open nothing but these loopback servers, so they may stand in the open. */
export const demoKeys = {
  openai: 'sk-demo-countersign',
  slack: 'xoxb-demo-countersign',
  /** App-level: opens Socket Mode and nothing else. */
  slackApp: 'xapp-demo-countersign',
  instantly: 'demo-countersign-instantly',
  calendar: 'demo-countersign-google',
  mail: 'demo-countersign',
} as const;

/** Bot scopes granted at first: all that a review DM needs. Changed by `POST /faults`. */
export const demoSlackScopes: readonly string[] = [
  'chat:write',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];

/** One real second becomes this many seconds: model latencies, rate windows and waits shrink alike. */
export const defaultScale = 0.05;
