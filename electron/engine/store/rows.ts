import type * as schema from './schema';

export type WorkspaceRow = typeof schema.workspaces.$inferSelect;
export type ProfileRow = typeof schema.profiles.$inferSelect;
export type ConnectionRow = typeof schema.connections.$inferSelect;
export type CampaignRow = typeof schema.campaigns.$inferSelect;
export type LeadRow = typeof schema.leads.$inferSelect;
export type MessageRow = typeof schema.messages.$inferSelect;
export type DraftRow = typeof schema.drafts.$inferSelect;
export type DecisionRow = typeof schema.decisions.$inferSelect;
export type OutboxRow = typeof schema.outbox.$inferSelect;
export type OfferRow = typeof schema.offers.$inferSelect;
export type BookingRow = typeof schema.bookings.$inferSelect;
export type RunRow = typeof schema.runs.$inferSelect;
export type RunItemRow = typeof schema.runItems.$inferSelect;
export type ReviewDmRow = typeof schema.reviewDms.$inferSelect;
export type ModelBatchRow = typeof schema.modelBatches.$inferSelect;
export type BatchQuestionRow = typeof schema.batchQuestions.$inferSelect;
export type BatchHoldRow = typeof schema.batchHolds.$inferSelect;
