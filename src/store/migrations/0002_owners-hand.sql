CREATE TABLE `template` (
	`mailbox_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`mailbox_id`, `kind`, `language`)
);
--> statement-breakpoint
ALTER TABLE `mailbox` ADD `paused_at` integer;--> statement-breakpoint
ALTER TABLE `outreach` ADD `snoozed_until` integer;--> statement-breakpoint
ALTER TABLE `outreach` ADD `hurried_at` integer;--> statement-breakpoint
ALTER TABLE `outreach` ADD `own_text` text;