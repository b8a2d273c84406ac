CREATE TABLE `draft_claims` (
	`draft_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`until_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `draft_claims_of` ON `draft_claims` (`workspace_id`,`profile_id`);--> statement-breakpoint
CREATE TABLE `draft_looks` (
	`draft_id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`by` text NOT NULL,
	`looked_ms` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `by`)
);
--> statement-breakpoint
CREATE TABLE `queue_places` (
	`workspace_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`place` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `profile_id`)
);
--> statement-breakpoint
CREATE TABLE `queue_views` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`profile_id` text NOT NULL,
	`name` text NOT NULL,
	`cut` text NOT NULL,
	`pinned` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `queue_views_of` ON `queue_views` (`workspace_id`,`profile_id`,`position`);