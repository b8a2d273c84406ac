CREATE TABLE `batch_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`run_id` text NOT NULL,
	`message_id` text NOT NULL,
	`held_at` integer NOT NULL,
	`offer` text,
	`open` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_holds_message` ON `batch_holds` (`run_id`,`message_id`);--> statement-breakpoint
CREATE TABLE `batch_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`run_id` text NOT NULL,
	`message_id` text NOT NULL,
	`stage` text NOT NULL,
	`hash` text NOT NULL,
	`attempt` integer NOT NULL,
	`state` text NOT NULL,
	`model_batch_id` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`body` text,
	`answer` text,
	`prompt_version` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_questions_hash` ON `batch_questions` (`run_id`,`message_id`,`hash`,`attempt`);--> statement-breakpoint
CREATE INDEX `batch_questions_state` ON `batch_questions` (`run_id`,`state`,`message_id`);--> statement-breakpoint
CREATE INDEX `batch_questions_batch` ON `batch_questions` (`model_batch_id`);--> statement-breakpoint
CREATE TABLE `model_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`run_id` text NOT NULL,
	`state` text NOT NULL,
	`requests` integer NOT NULL,
	`input_file_id` text,
	`provider_id` text,
	`output_file_id` text,
	`error_file_id` text,
	`status` text,
	`completed` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`expires_at` integer,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `model_batches_run` ON `model_batches` (`run_id`,`state`);--> statement-breakpoint
ALTER TABLE `model_calls` ADD `batch` integer DEFAULT false NOT NULL;