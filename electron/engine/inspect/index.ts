export { formatInspection } from './format-inspection';
export { inspectionLine, inspectLine } from './inspect-line';
export { inspectMail } from './inspect-mail';
export { failedInspection, type Inspection, inspectionJson } from './inspection';
