export { backoffMs } from './backoff';
export { runSyncLane } from './run-sync-lane';
export { openSyncAccount, type SyncAccount, type SyncStatus } from './sync-account';
export { type AcceptedPage, type AcceptPage, type SyncResult, syncOnce } from './sync-once';
