CREATE INDEX `drafts_waiting` ON `drafts` (`workspace_id`,`campaign_id`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `drafts_fresh` ON `drafts` (`workspace_id`,`created_at`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `leads_calls` ON `leads` (`workspace_id`) WHERE sentiment = 'Call Requested';