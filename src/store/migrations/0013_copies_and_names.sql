ALTER TABLE `outreach_recipient` ADD `is_copy` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `outreach_recipient_by_name` ON `outreach_recipient` (`list_id`,`name`);