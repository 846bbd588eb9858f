CREATE TABLE `day_count` (
	`mailbox_id` text NOT NULL,
	`day` text NOT NULL,
	`sent` integer NOT NULL,
	`drafts` integer NOT NULL,
	`replies` integer NOT NULL,
	`units` integer NOT NULL,
	`requests` integer NOT NULL,
	`faults` integer NOT NULL,
	PRIMARY KEY(`mailbox_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `trouble_told` (
	`mailbox_id` text NOT NULL,
	`code` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`mailbox_id`, `code`)
);
--> statement-breakpoint
ALTER TABLE `mailbox` ADD `late_by` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `keep_months` integer;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `sweep_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `erase_labels` integer;