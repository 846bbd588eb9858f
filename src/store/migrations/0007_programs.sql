CREATE TABLE `answered_request` (
	`mailbox_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer,
	`body` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`mailbox_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `answered_request_by_time` ON `answered_request` (`mailbox_id`,`at`);--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`mailbox_id` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`events` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	`failing_since` integer,
	`failure` text,
	`stopped_at` integer
);
--> statement-breakpoint
CREATE INDEX `webhook_by_mailbox` ON `webhook` (`mailbox_id`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`webhook_id` text NOT NULL,
	`event` text NOT NULL,
	`outreach_id` text NOT NULL,
	`at` integer NOT NULL,
	`mailbox_id` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	PRIMARY KEY(`webhook_id`, `event`, `outreach_id`, `at`)
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`mailbox_id`,`next_at`);--> statement-breakpoint
ALTER TABLE `mailbox` ADD `webhooks` integer DEFAULT 0 NOT NULL;