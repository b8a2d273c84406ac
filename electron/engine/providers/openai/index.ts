export * from './batch-client';
export * from './batch-line';
export { spentCodes } from './classify-model-error';
export * from './for-person';
export * from './model-answer';
export * from './model-client';
export * from './model-limiter';
export { readResponse } from './read-response';
export { requestBody } from './request-body';
