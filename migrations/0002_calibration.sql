CREATE TABLE `calibrations` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`scorer` text NOT NULL,
	`state` text NOT NULL,
	`fit` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calibrations_in_force` ON `calibrations` (`workspace_id`,`scorer`) WHERE state = 'in_force';--> statement-breakpoint
ALTER TABLE `campaigns` ADD `raw_threshold` real;--> statement-breakpoint
ALTER TABLE `decisions` ADD `calibrated_score` real;--> statement-breakpoint
ALTER TABLE `decisions` ADD `calibration_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `held_anyway` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `drawn` integer;--> statement-breakpoint
CREATE INDEX `reviews_draft` ON `reviews` (`draft_id`,`created_at`);