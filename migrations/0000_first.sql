CREATE TABLE `audit_events` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspace_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`actor_role` text,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`data` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`connection_id` text NOT NULL,
	`external_id` text NOT NULL,
	`name` text NOT NULL,
	`response_mode` text NOT NULL,
	`auto_send_confidence_threshold` real NOT NULL,
	`auto_send_delay_min_seconds` integer NOT NULL,
	`auto_send_delay_max_seconds` integer NOT NULL,
	`sending_hours` text NOT NULL,
	`persona` text NOT NULL,
	`booking_link` text,
	`reviewers` text NOT NULL,
	`link_allow_list` text NOT NULL,
	`meeting_minutes` integer NOT NULL,
	`shadow` integer NOT NULL,
	`audit_sample_rate` real NOT NULL,
	`breaker_open` integer DEFAULT false NOT NULL,
	`live_from_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_external` ON `campaigns` (`connection_id`,`external_id`);--> statement-breakpoint
CREATE TABLE `connections` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`label` text NOT NULL,
	`config` text NOT NULL,
	`secret_end` text,
	`state` text NOT NULL,
	`problem` text,
	`checked_at` integer,
	`synced_at` integer,
	`cursor` text
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`draft_id` text NOT NULL,
	`message_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`run_id` text,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`rule` text NOT NULL,
	`headline` text NOT NULL,
	`sentence` text NOT NULL,
	`score` real,
	`threshold` real NOT NULL,
	`evaluation` text,
	`checks` text NOT NULL,
	`send_at` integer,
	`fingerprint` text NOT NULL,
	`model` text,
	`prompt_version` text
);
--> statement-breakpoint
CREATE INDEX `decisions_draft` ON `decisions` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `decisions_campaign` ON `decisions` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`lead_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`message_id` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`original_body` text NOT NULL,
	`to` text NOT NULL,
	`cc` text NOT NULL,
	`origin` text NOT NULL,
	`clamped` integer NOT NULL,
	`overseer` text NOT NULL,
	`strategy` text,
	`model` text,
	`prompt_version` text,
	`edited` integer NOT NULL,
	`asked_by_person` integer DEFAULT false NOT NULL,
	`run_id` text,
	`decision_id` text,
	`disposition` text,
	`snoozed_until_at` integer,
	`inbound_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_one_pending` ON `drafts` (`lead_id`,`channel`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `drafts_queue` ON `drafts` (`workspace_id`,`inbound_at`,`id`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `drafts_message` ON `drafts` (`message_id`);--> statement-breakpoint
CREATE INDEX `drafts_run` ON `drafts` (`run_id`);--> statement-breakpoint
CREATE TABLE `knowledge` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`campaign_id` text,
	`key` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`campaign_id` text NOT NULL,
	`external_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`company` text,
	`role` text,
	`zone` text,
	`sentiment` text NOT NULL,
	`sentiment_by` text NOT NULL,
	`snoozed_until_at` integer,
	`opted_out_at` integer,
	`opted_out_evidence` text,
	`bounced_at` integer,
	`blacklisted_at` integer,
	`booked_at` integer,
	`replier` text,
	`last_message_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_campaign_email` ON `leads` (`campaign_id`,`email`);--> statement-breakpoint
CREATE INDEX `leads_email` ON `leads` (`workspace_id`,`email`);--> statement-breakpoint
CREATE INDEX `leads_recent` ON `leads` (`workspace_id`,`last_message_at`);--> statement-breakpoint
CREATE TABLE `log_lines` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`level` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `message_origins` (
	`connection_id` text NOT NULL,
	`external_id` text NOT NULL,
	`message_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`connection_id`, `external_id`)
);
--> statement-breakpoint
CREATE TABLE `message_sources` (
	`message_id` text PRIMARY KEY NOT NULL,
	`raw` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`lead_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`channel` text NOT NULL,
	`direction` text NOT NULL,
	`at` integer NOT NULL,
	`identity` text NOT NULL,
	`external_id` text NOT NULL,
	`message_id_header` text,
	`in_reply_to` text,
	`references` text NOT NULL,
	`thread_external_id` text,
	`account_external_id` text,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`cc` text NOT NULL,
	`reply_to` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`quoted` text NOT NULL,
	`signature` text NOT NULL,
	`raw_text` text NOT NULL,
	`raw_html` text,
	`attachments` text NOT NULL,
	`facts` text NOT NULL,
	`sent_by` text,
	`stage` text NOT NULL,
	`skip_reason` text,
	`evidence` text,
	`outbox_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_id_unique` ON `messages` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_identity` ON `messages` (`workspace_id`,`campaign_id`,`identity`);--> statement-breakpoint
CREATE INDEX `messages_thread` ON `messages` (`lead_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_work` ON `messages` (`workspace_id`,`at`) WHERE stage in ('new','working');--> statement-breakpoint
CREATE INDEX `messages_campaign` ON `messages` (`campaign_id`,`direction`,`at`);--> statement-breakpoint
CREATE INDEX `messages_header` ON `messages` (`workspace_id`,`message_id_header`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`stage` text NOT NULL,
	`model` text NOT NULL,
	`prompt_version` text,
	`input_tokens` integer NOT NULL,
	`output_tokens` integer NOT NULL,
	`cost_usd` real NOT NULL,
	`ms` integer NOT NULL,
	`outcome` text NOT NULL,
	`message_id` text,
	`run_id` text
);
--> statement-breakpoint
CREATE INDEX `model_calls_recent` ON `model_calls` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`campaign_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`draft_id` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`zone` text NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `offers_slot` ON `offers` (`connection_id`,`start_at`) WHERE state in ('reserved','charged');--> statement-breakpoint
CREATE INDEX `offers_draft` ON `offers` (`draft_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_id` text NOT NULL,
	`channel` text NOT NULL,
	`recipient` text NOT NULL,
	`state` text NOT NULL,
	`connection_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`draft_id` text,
	`payload` text NOT NULL,
	`fingerprint` text NOT NULL,
	`admitted_by` text NOT NULL,
	`admitted_by_name` text NOT NULL,
	`admitted_at` integer NOT NULL,
	`trigger_at` integer NOT NULL,
	`keep_hours` integer NOT NULL,
	`forced` integer DEFAULT false NOT NULL,
	`leaves_at` integer NOT NULL,
	`grace_ends_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lookups` integer DEFAULT 0 NOT NULL,
	`next_lookup_at` integer,
	`code` text,
	`reason` text,
	`handed_off_at` integer,
	`sent_at` integer,
	`provider_id` text,
	`acceptance` text,
	`run_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`workspace_id`,`cause_kind`,`cause_id`,`channel`,`recipient`) WHERE state not in ('cancelled','expired');--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`leaves_at`);--> statement-breakpoint
CREATE INDEX `outbox_lead` ON `outbox` (`lead_id`,`state`);--> statement-breakpoint
CREATE INDEX `outbox_draft` ON `outbox` (`draft_id`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `review_dms` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`draft_id` text NOT NULL,
	`recipient` text NOT NULL,
	`state` text NOT NULL,
	`detail` text,
	`slack_channel` text,
	`slack_ts` text,
	`settled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_dms_once` ON `review_dms` (`draft_id`,`recipient`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`draft_id` text NOT NULL,
	`decision_id` text,
	`verdict` text NOT NULL,
	`reason` text,
	`note` text NOT NULL,
	`edit_share` real NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `run_items` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`message_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`state` text NOT NULL,
	`draft_id` text,
	`decision_id` text,
	`decision` text,
	`score` real,
	`skip_reason` text,
	`error` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`draft_kept` integer DEFAULT false NOT NULL,
	`dms_sent` integer DEFAULT 0 NOT NULL,
	`dms_failed` integer DEFAULT 0 NOT NULL,
	`logged_phase` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `run_items_message` ON `run_items` (`run_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `run_items_state` ON `run_items` (`run_id`,`state`,`position`);--> statement-breakpoint
CREATE TABLE `run_log` (
	`run_id` text NOT NULL,
	`n` integer NOT NULL,
	`text` text NOT NULL,
	`phase` text NOT NULL,
	`level` text NOT NULL,
	PRIMARY KEY(`run_id`, `n`)
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`phase` text NOT NULL,
	`options` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`pause_reason` text,
	`gate_skips` text NOT NULL,
	`estimate` text,
	`log_file` text,
	`campaign_ids` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`message_id` text NOT NULL,
	`run_id` text,
	`stage` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`evidence` text,
	`ms` integer
);
--> statement-breakpoint
CREATE INDEX `stages_message` ON `stages` (`message_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`demo` integer NOT NULL,
	`settings` text NOT NULL,
	`auto_send_off_reason` text,
	`stopped_by` text,
	`stopped_at` integer,
	`campaign_presets` text NOT NULL
);
