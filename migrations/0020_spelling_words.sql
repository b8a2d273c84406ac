CREATE TABLE `spelling_words` (
	`workspace_id` text NOT NULL,
	`word` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `word`)
);
