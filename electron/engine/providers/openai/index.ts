export * from './for-person';
export * from './model-answer';
export * from './model-client';
export * from './model-limiter';
