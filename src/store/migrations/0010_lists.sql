DROP INDEX `contact_by_list`;--> statement-breakpoint
CREATE INDEX `contact_by_list` ON `contact` (`list_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `decision_of_mail` ON `decision` (`mailbox_id`,`at`) WHERE outreach_id IS NULL AND message_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `follow_up_in_drafts` ON `follow_up` (`mailbox_id`) WHERE state IN ('drafted', 'withdrawing');