CREATE INDEX `leads_name` ON `leads` (`workspace_id`,lower("name"));--> statement-breakpoint
CREATE INDEX `leads_company` ON `leads` (`workspace_id`,lower("company"));