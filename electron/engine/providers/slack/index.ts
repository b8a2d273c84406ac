// Without the client and its socket: they bring Slack's SDK, which whoever opens an account loads (./clients).
export { type CallLanes, createCallLanes } from './call-lanes';
export { type DiagnoseInput, diagnoseSlack } from './diagnose-slack';
export { formatDiagnosis } from './format-diagnosis';
export type {
  SlackBlock,
  SlackClient,
  SlackControl,
  SlackIdentity,
  SlackMark,
  SlackMetadata,
  SlackPlace,
  SlackText,
} from './slack-client';
export type { SlackEnvelope } from './slack-envelope';
export {
  describeSlackFailure,
  type SlackFailed,
  type SlackResult,
  type SlackUncertain,
  slackFailed,
  slackOk,
} from './slack-result';
export type { SlackSocketState } from './slack-socket';
export { type SlackTestInput, type SlackTestResult, testSlack } from './test-slack';
