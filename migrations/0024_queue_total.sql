DROP INDEX `drafts_queue`;--> statement-breakpoint
CREATE INDEX `drafts_queue` ON `drafts` (`workspace_id`,`inbound_at`,`id`,`snoozed_until_at`) WHERE state = 'pending';