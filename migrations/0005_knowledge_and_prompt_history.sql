CREATE TABLE `knowledge_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`knowledge_id` text NOT NULL,
	`campaign_id` text,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`change` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `knowledge_versions_of` ON `knowledge_versions` (`knowledge_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `prompt_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`stage` text NOT NULL,
	`mode` text NOT NULL,
	`text` text NOT NULL,
	`whole` text NOT NULL,
	`hash` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `prompt_changes_stage` ON `prompt_changes` (`workspace_id`,`stage`,`created_at`);