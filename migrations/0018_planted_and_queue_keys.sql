CREATE TABLE `planted_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`campaign_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`message_id` text NOT NULL,
	`email` text NOT NULL,
	`fault` text NOT NULL,
	`scene` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`inbound_at` integer NOT NULL,
	`state` text NOT NULL,
	`verdict` text,
	`decided_by` text,
	`decided_at` integer,
	`looked_ms` integer,
	CONSTRAINT "planted_drafts_state" CHECK(state in ('waiting','decided','withdrawn')),
	CONSTRAINT "planted_drafts_verdict" CHECK((state = 'decided') = (verdict is not null)),
	CONSTRAINT "planted_drafts_nobody" CHECK(email like '%.example')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `planted_drafts_lead_id_unique` ON `planted_drafts` (`lead_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `planted_drafts_message_id_unique` ON `planted_drafts` (`message_id`);--> statement-breakpoint
CREATE INDEX `planted_drafts_waiting` ON `planted_drafts` (`workspace_id`,`created_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `planted_drafts_decided` ON `planted_drafts` (`workspace_id`,`decided_at`) WHERE state = 'decided';--> statement-breakpoint
CREATE INDEX `planted_drafts_email` ON `planted_drafts` (`email`);--> statement-breakpoint
CREATE TABLE `queue_keys` (
	`draft_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`score_up` real NOT NULL,
	`score_down` real NOT NULL,
	`language` text
);
--> statement-breakpoint
CREATE INDEX `queue_keys_up` ON `queue_keys` (`workspace_id`,`score_up`,`draft_id`);--> statement-breakpoint
CREATE INDEX `queue_keys_down` ON `queue_keys` (`workspace_id`,`score_down`,`draft_id`);--> statement-breakpoint
CREATE INDEX `queue_keys_language` ON `queue_keys` (`workspace_id`,`language`);--> statement-breakpoint
CREATE INDEX `reviews_time` ON `reviews` (`workspace_id`,`created_at`);--> statement-breakpoint
INSERT INTO `queue_keys` (`draft_id`,`workspace_id`,`score_up`,`score_down`,`language`)
SELECT d.`id`, d.`workspace_id`, CASE WHEN d.`edited` THEN 2 ELSE coalesce(x.`score`, 2) END, CASE WHEN d.`edited` THEN -1 ELSE coalesce(x.`score`, -1) END,
  (SELECT CASE WHEN json_valid(m.`facts`) THEN json_extract(m.`facts`, '$.language') END FROM `messages` m WHERE m.`id` = d.`message_id`)
FROM `drafts` d LEFT JOIN `decisions` x ON x.`id` = d.`decision_id` WHERE d.`state` = 'pending';--> statement-breakpoint
CREATE TRIGGER `queue_keys_new` AFTER INSERT ON `drafts` WHEN NEW.`state` = 'pending' BEGIN
  INSERT OR REPLACE INTO `queue_keys` (`draft_id`,`workspace_id`,`score_up`,`score_down`,`language`)
  VALUES (NEW.`id`, NEW.`workspace_id`,
    CASE WHEN NEW.`edited` THEN 2 ELSE coalesce((SELECT `score` FROM `decisions` WHERE `id` = NEW.`decision_id`), 2) END,
    CASE WHEN NEW.`edited` THEN -1 ELSE coalesce((SELECT `score` FROM `decisions` WHERE `id` = NEW.`decision_id`), -1) END,
    (SELECT CASE WHEN json_valid(`facts`) THEN json_extract(`facts`, '$.language') END FROM `messages` WHERE `id` = NEW.`message_id`));
END;--> statement-breakpoint
CREATE TRIGGER `queue_keys_change` AFTER UPDATE OF `state`, `decision_id`, `edited` ON `drafts` WHEN NEW.`state` = 'pending' BEGIN
  INSERT OR REPLACE INTO `queue_keys` (`draft_id`,`workspace_id`,`score_up`,`score_down`,`language`)
  VALUES (NEW.`id`, NEW.`workspace_id`,
    CASE WHEN NEW.`edited` THEN 2 ELSE coalesce((SELECT `score` FROM `decisions` WHERE `id` = NEW.`decision_id`), 2) END,
    CASE WHEN NEW.`edited` THEN -1 ELSE coalesce((SELECT `score` FROM `decisions` WHERE `id` = NEW.`decision_id`), -1) END,
    (SELECT CASE WHEN json_valid(`facts`) THEN json_extract(`facts`, '$.language') END FROM `messages` WHERE `id` = NEW.`message_id`));
END;--> statement-breakpoint
CREATE TRIGGER `queue_keys_leave` AFTER UPDATE OF `state` ON `drafts` WHEN NEW.`state` <> 'pending' BEGIN
  DELETE FROM `queue_keys` WHERE `draft_id` = NEW.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `queue_keys_gone` AFTER DELETE ON `drafts` BEGIN
  DELETE FROM `queue_keys` WHERE `draft_id` = OLD.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `queue_keys_score` AFTER UPDATE OF `score` ON `decisions` BEGIN
  UPDATE `queue_keys` SET `score_up` = coalesce(NEW.`score`, 2), `score_down` = coalesce(NEW.`score`, -1)
  WHERE `draft_id` = NEW.`draft_id` AND EXISTS (SELECT 1 FROM `drafts` d WHERE d.`id` = NEW.`draft_id` AND d.`decision_id` = NEW.`id` AND NOT d.`edited`);
END;--> statement-breakpoint
CREATE TRIGGER `planted_never_sent` BEFORE INSERT ON `outbox`
WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`id` IN (NEW.`draft_id`, NEW.`cause_id`) OR p.`message_id` = NEW.`cause_id` OR p.`lead_id` = NEW.`lead_id` OR p.`email` = NEW.`recipient`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft is never sent');
END;--> statement-breakpoint
CREATE TRIGGER `planted_never_sent_later` BEFORE UPDATE OF `draft_id`, `cause_id`, `lead_id`, `recipient` ON `outbox`
WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`id` IN (NEW.`draft_id`, NEW.`cause_id`) OR p.`message_id` = NEW.`cause_id` OR p.`lead_id` = NEW.`lead_id` OR p.`email` = NEW.`recipient`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft is never sent');
END;--> statement-breakpoint
CREATE TRIGGER `planted_no_draft` BEFORE INSERT ON `drafts`
WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`id` = NEW.`id` OR p.`lead_id` = NEW.`lead_id` OR p.`message_id` = NEW.`message_id`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft is no draft');
END;--> statement-breakpoint
CREATE TRIGGER `planted_no_decision` BEFORE INSERT ON `decisions` WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`id` = NEW.`draft_id`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft is never judged');
END;--> statement-breakpoint
CREATE TRIGGER `planted_no_review` BEFORE INSERT ON `reviews` WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`id` = NEW.`draft_id`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft is no review');
END;--> statement-breakpoint
CREATE TRIGGER `planted_no_lead` BEFORE INSERT ON `leads` WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`lead_id` = NEW.`id`) BEGIN
  SELECT RAISE(ABORT, 'a planted lead does not exist');
END;--> statement-breakpoint
CREATE TRIGGER `planted_no_dm` BEFORE INSERT ON `review_dms` WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`id` = NEW.`draft_id`) BEGIN
  SELECT RAISE(ABORT, 'nobody is asked in Slack for a planted draft');
END;--> statement-breakpoint
CREATE TRIGGER `planted_no_run` BEFORE INSERT ON `run_items` WHEN EXISTS (SELECT 1 FROM `planted_drafts` p WHERE p.`message_id` = NEW.`message_id` OR p.`lead_id` = NEW.`lead_id`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft is in no run');
END;--> statement-breakpoint
CREATE TRIGGER `planted_is_nobody` BEFORE INSERT ON `planted_drafts`
WHEN EXISTS (SELECT 1 FROM `drafts` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `leads` WHERE `id` = NEW.`lead_id` OR (`workspace_id` = NEW.`workspace_id` AND `email` = NEW.`email`))
  OR EXISTS (SELECT 1 FROM `messages` WHERE `id` = NEW.`message_id`) BEGIN
  SELECT RAISE(ABORT, 'a planted draft may name nobody who exists');
END;
