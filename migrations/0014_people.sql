CREATE TABLE `slack_presses` (
	`press` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `slack_presses_at` ON `slack_presses` (`at`);--> statement-breakpoint
ALTER TABLE `profiles` ADD `slack_user_id` text;--> statement-breakpoint
ALTER TABLE `profiles` ADD `pin` text;--> statement-breakpoint
ALTER TABLE `profiles` ADD `prefs` text;