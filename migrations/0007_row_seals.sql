CREATE TABLE `row_damage` (
	`noun` text NOT NULL,
	`row_id` text NOT NULL,
	`what` text NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`noun`, `row_id`)
);
--> statement-breakpoint
CREATE TABLE `row_seals` (
	`noun` text NOT NULL,
	`row_id` text NOT NULL,
	`seal` blob NOT NULL,
	PRIMARY KEY(`noun`, `row_id`)
) WITHOUT ROWID;
