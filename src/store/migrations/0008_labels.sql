ALTER TABLE `mailbox` ADD `labels_on` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `label_ids` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `outreach` ADD `label` text;--> statement-breakpoint
ALTER TABLE `outreach` ADD `label_due_at` integer;--> statement-breakpoint
CREATE INDEX `outreach_label_due` ON `outreach` (`mailbox_id`,`label_due_at`) WHERE label_due_at IS NOT NULL;--> statement-breakpoint
UPDATE `outreach` SET `label_due_at` = 0;
