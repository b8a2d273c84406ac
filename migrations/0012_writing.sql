CREATE TABLE `alternatives` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`draft_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`made` text NOT NULL,
	`cost_usd` real NOT NULL
);
--> statement-breakpoint
CREATE INDEX `alternatives_draft` ON `alternatives` (`draft_id`,`position`);--> statement-breakpoint
CREATE TABLE `reading_choices` (
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`chosen` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `kind`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `snippets` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `snippets_workspace` ON `snippets` (`workspace_id`,`name`);--> statement-breakpoint
CREATE TABLE `typed_texts` (
	`draft_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `outbox` ADD `chosen_at` integer;