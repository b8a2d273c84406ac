CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`lead_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`message_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`unclear` text,
	`start_at` integer,
	`end_at` integer,
	`zone` text NOT NULL,
	`candidates` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`leaves_at` integer,
	`handed_off_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lookups` integer DEFAULT 0 NOT NULL,
	`next_lookup_at` integer,
	`code` text,
	`reason` text,
	`event_id` text,
	`settled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_message` ON `bookings` (`message_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_slot` ON `bookings` (`connection_id`,`start_at`) WHERE state in ('handed_off','uncertain','needs_person','booked');--> statement-breakpoint
CREATE INDEX `bookings_lead` ON `bookings` (`lead_id`,`state`);--> statement-breakpoint
CREATE INDEX `bookings_state` ON `bookings` (`workspace_id`,`state`);