CREATE TABLE `acquaintance` (
	`mailbox_id` text NOT NULL,
	`address` text NOT NULL,
	`knows` integer NOT NULL,
	`asked_at` integer NOT NULL,
	PRIMARY KEY(`mailbox_id`, `address`)
);
--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`name` text NOT NULL,
	`closed` text,
	`closed_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contact_by_list` ON `contact` (`list_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `contact_address` (
	`list_id` text NOT NULL,
	`address` text NOT NULL,
	`contact_id` text NOT NULL,
	`written` text DEFAULT '' NOT NULL,
	`dead_since` integer,
	PRIMARY KEY(`list_id`, `address`)
);
--> statement-breakpoint
CREATE INDEX `contact_address_by_contact` ON `contact_address` (`contact_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mailbox_id` text NOT NULL,
	`outreach_id` text,
	`message_id` text,
	`subject` text,
	`readers` text,
	`at` integer NOT NULL,
	`verdict` text NOT NULL,
	`why` text NOT NULL,
	`next_look_at` integer
);
--> statement-breakpoint
CREATE INDEX `decision_by_outreach` ON `decision` (`outreach_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_by_message` ON `decision` (`mailbox_id`,`message_id`,`verdict`);--> statement-breakpoint
CREATE INDEX `decision_by_mailbox` ON `decision` (`mailbox_id`,`at`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`outreach_id` text PRIMARY KEY NOT NULL,
	`mailbox_id` text NOT NULL,
	`state` text NOT NULL,
	`nonce` text NOT NULL,
	`claimed_at` integer NOT NULL,
	`send_at` integer NOT NULL,
	`send_day` text NOT NULL,
	`domain` text NOT NULL,
	`draft_id` text,
	`text_hash` text,
	`message_id` text,
	`sent_at` integer,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `follow_up_by_day` ON `follow_up` (`mailbox_id`,`send_day`,`domain`);--> statement-breakpoint
CREATE TABLE `letter` (
	`list_id` text NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL,
	`mailbox_id` text NOT NULL,
	`message_id` text NOT NULL,
	`thread_id` text NOT NULL,
	PRIMARY KEY(`list_id`, `address`, `at`, `mailbox_id`, `message_id`)
);
--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`google_sub` text NOT NULL,
	`list_id` text NOT NULL,
	`zone` text NOT NULL,
	`policy` text NOT NULL,
	`mode` text DEFAULT 'auto' NOT NULL,
	`grant` text NOT NULL,
	`access` text,
	`status` text NOT NULL,
	`trouble` text,
	`cursor` text NOT NULL,
	`look_back_from` integer,
	`look_back_at` integer,
	`look_back_until` integer,
	`look_back_step` integer DEFAULT 4 NOT NULL,
	`settle_at` integer,
	`read_until` integer NOT NULL,
	`not_before` integer DEFAULT 0 NOT NULL,
	`lease_token` text,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`ticked_at` integer DEFAULT 0 NOT NULL,
	`summary_at` integer DEFAULT 0 NOT NULL,
	`connected_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailbox_googleSub_unique` ON `mailbox` (`google_sub`);--> statement-breakpoint
CREATE TABLE `message` (
	`mailbox_id` text NOT NULL,
	`id` text NOT NULL,
	`thread_id` text NOT NULL,
	`list_id` text NOT NULL,
	`at` integer NOT NULL,
	`role` text NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`subject` text NOT NULL,
	`rfc_message_id` text,
	`verdict` text,
	`verdict_kind` text,
	PRIMARY KEY(`mailbox_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `message_by_thread` ON `message` (`mailbox_id`,`thread_id`,`at`);--> statement-breakpoint
CREATE INDEX `message_by_address` ON `message` (`list_id`,`address`,`at`);--> statement-breakpoint
CREATE TABLE `outreach` (
	`id` text PRIMARY KEY NOT NULL,
	`mailbox_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`first_message_id` text NOT NULL,
	`subject` text NOT NULL,
	`from_address` text NOT NULL,
	`kind` text NOT NULL,
	`asks` integer NOT NULL,
	`score` integer NOT NULL,
	`words` text NOT NULL,
	`first_at` integer NOT NULL,
	`status` text NOT NULL,
	`status_since` integer NOT NULL,
	`mode` text,
	`next_look_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outreach_by_thread` ON `outreach` (`mailbox_id`,`thread_id`);--> statement-breakpoint
CREATE INDEX `outreach_due` ON `outreach` (`mailbox_id`,`next_look_at`) WHERE next_look_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outreach_list` ON `outreach` (`mailbox_id`,`first_at`);--> statement-breakpoint
CREATE INDEX `outreach_by_status` ON `outreach` (`mailbox_id`,`status`,`first_at`);--> statement-breakpoint
CREATE TABLE `outreach_recipient` (
	`outreach_id` text NOT NULL,
	`list_id` text NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`outreach_id`, `address`)
);
--> statement-breakpoint
CREATE INDEX `outreach_recipient_by_address` ON `outreach_recipient` (`list_id`,`address`);--> statement-breakpoint
CREATE TABLE `own_address` (
	`mailbox_id` text NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`mailbox_id`, `address`)
);
--> statement-breakpoint
CREATE TABLE `summary` (
	`mailbox_id` text NOT NULL,
	`week` text NOT NULL,
	`state` text NOT NULL,
	`claimed_at` integer NOT NULL,
	`message_id` text,
	`sent_at` integer,
	PRIMARY KEY(`mailbox_id`, `week`)
);
--> statement-breakpoint
CREATE TABLE `unread` (
	`mailbox_id` text NOT NULL,
	`message_id` text NOT NULL,
	`at` integer NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`mailbox_id`, `message_id`)
);
