// A megabyte with the provider's SDK: loaded when an account is opened, not with the engine.
export { createBatchClient } from './batch-client';
export { createModelClient, type ModelClientOptions } from './model-client';
