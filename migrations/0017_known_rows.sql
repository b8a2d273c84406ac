ALTER TABLE `bookings` ADD `known_seq` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `known_seq` integer;