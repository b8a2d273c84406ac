// Without the clients: they bring the provider's SDK, which whoever opens an account loads (./clients).
export * from './batch-line';
export * from './batch-terms';
export * from './for-person';
export * from './model-answer';
export * from './model-limiter';
export { readResponse } from './read-response';
export { requestBody } from './request-body';
export { spentCodes } from './spent-codes';
