ALTER TABLE `mailbox` ADD `look_back_paused_at` integer;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `aliases_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `watch_until` integer;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `watch_due_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `watch_trouble` text;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `push_queued_at` integer;--> statement-breakpoint
CREATE INDEX `mailbox_by_address` ON `mailbox` (`address`);--> statement-breakpoint
ALTER TABLE `unread` ADD `retry_at` integer;--> statement-breakpoint
CREATE INDEX `unread_retry` ON `unread` (`mailbox_id`,`retry_at`) WHERE retry_at IS NOT NULL;