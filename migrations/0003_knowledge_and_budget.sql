CREATE TABLE `embeddings` (
	`workspace_id` text NOT NULL,
	`model` text NOT NULL,
	`hash` text NOT NULL,
	`vector` blob NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `model`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `knowledge_chunks` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`knowledge_id` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`text` text NOT NULL,
	`tokens` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `knowledge_chunks_place` ON `knowledge_chunks` (`knowledge_id`,`position`);--> statement-breakpoint
CREATE INDEX `knowledge_chunks_hash` ON `knowledge_chunks` (`hash`);--> statement-breakpoint
CREATE TABLE `model_spend` (
	`workspace_id` text NOT NULL,
	`day` text NOT NULL,
	`calls` integer NOT NULL,
	`input_tokens` integer NOT NULL,
	`output_tokens` integer NOT NULL,
	`cost_usd` real NOT NULL,
	PRIMARY KEY(`workspace_id`, `day`)
);
--> statement-breakpoint
ALTER TABLE `drafts` ADD `knowledge` text;--> statement-breakpoint
ALTER TABLE `knowledge` ADD `kind` text DEFAULT 'fact' NOT NULL;--> statement-breakpoint
ALTER TABLE `knowledge` ADD `indexed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `knowledge_workspace` ON `knowledge` (`workspace_id`,`created_at`);--> statement-breakpoint
-- Text index over passages of knowledge, contentless; rowid is knowledge_chunks.seq. Words are folded and stemmed before they
-- come here, and `marks` holds the amounts a passage names, each as one token.
CREATE VIRTUAL TABLE `knowledge_fts` USING fts5(heading, body, marks, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='5');--> statement-breakpoint
-- Whoever writes knowledge, and however: what changed is cut and indexed again before the next search.
CREATE TRIGGER `knowledge_changed` AFTER UPDATE OF `key`, `text` ON `knowledge` WHEN old.`key` <> new.`key` OR old.`text` <> new.`text` BEGIN
	UPDATE `knowledge` SET `indexed` = 0 WHERE `id` = new.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `knowledge_gone` AFTER DELETE ON `knowledge` BEGIN
	DELETE FROM `knowledge_chunks` WHERE `knowledge_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `knowledge_chunk_gone` AFTER DELETE ON `knowledge_chunks` BEGIN
	DELETE FROM `knowledge_fts` WHERE rowid = old.`seq`;
END;--> statement-breakpoint
INSERT INTO `model_spend` (`workspace_id`, `day`, `calls`, `input_tokens`, `output_tokens`, `cost_usd`)
	SELECT `workspace_id`, date(`created_at` / 1000, 'unixepoch'), count(*), sum(`input_tokens`), sum(`output_tokens`), sum(`cost_usd`)
	FROM `model_calls` GROUP BY 1, 2;
