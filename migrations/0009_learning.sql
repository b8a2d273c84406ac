CREATE TABLE `learned_edits` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`review_id` text NOT NULL,
	`draft_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`firm` text NOT NULL,
	`campaign_id` text NOT NULL,
	`channel` text NOT NULL,
	`by` text NOT NULL,
	`kind` text NOT NULL,
	`lesson` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`was` text NOT NULL,
	`became` text NOT NULL,
	`against` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learned_edits_once` ON `learned_edits` (`review_id`,`lesson`,`against`);--> statement-breakpoint
CREATE INDEX `learned_edits_lesson` ON `learned_edits` (`workspace_id`,`lesson`,`created_at`);--> statement-breakpoint
CREATE TABLE `lesson_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`lesson` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_choices_one` ON `lesson_choices` (`workspace_id`,`lesson`);--> statement-breakpoint
ALTER TABLE `drafts` ADD `lessons` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `learned` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `reviews_unread` ON `reviews` (`workspace_id`,`created_at`) WHERE learned = 0;