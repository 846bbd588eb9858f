CREATE TABLE `doctor_ticket` (
	`hash` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `mailbox` ADD `grant_until` integer;