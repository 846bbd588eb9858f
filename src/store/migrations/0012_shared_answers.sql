CREATE TABLE `shared_answer` (
	`mailbox_id` text NOT NULL,
	`outreach_id` text NOT NULL,
	`message_id` text NOT NULL,
	PRIMARY KEY(`mailbox_id`, `outreach_id`, `message_id`)
);
--> statement-breakpoint
ALTER TABLE `message` ADD `tie` text;--> statement-breakpoint
UPDATE `message` SET `tie` = 'colleague' WHERE `outreach_id` IS NOT NULL;