CREATE TABLE `thread_word` (
	`mailbox_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`label` text,
	`label_at` integer DEFAULT 0 NOT NULL,
	`page` text,
	`page_at` integer DEFAULT 0 NOT NULL,
	`is_open` integer NOT NULL,
	PRIMARY KEY(`mailbox_id`, `thread_id`)
);
--> statement-breakpoint
CREATE INDEX `thread_word_open` ON `thread_word` (`mailbox_id`) WHERE is_open;--> statement-breakpoint
ALTER TABLE `decision` ADD `thread_id` text;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `exclusions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `message` ADD `outreach_id` text;--> statement-breakpoint
CREATE INDEX `message_by_outreach` ON `message` (`outreach_id`) WHERE outreach_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `outreach` ADD `against` text;--> statement-breakpoint
ALTER TABLE `outreach` ADD `named` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `outreach` SET `against` = 'asks-nothing' WHERE NOT `asks`;
