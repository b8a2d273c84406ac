// With Slack's SDK and WebSockets: loaded when an account is opened, not with the engine.
export { createSlackClient, type SlackClientOptions } from './create-slack-client';
export { runSlackSocket } from './slack-socket';
