import type { ShownNote, Undo } from "./note.tsx";

/** What a page says once after something was done. An address can only name a note, never bring its own words. */
const NOTES = new Map([
  ["sign-in", "Please sign in first."],
  ["signed-out", "You are signed out. Kindly goes on watching your mailbox."],
  ["signed-out-everywhere", "You are signed out in every browser. Kindly goes on watching your mailbox."],
  ["token-revoked", "Revoked. Whatever used that token is let in no more."],
  ["kept-for", "Saved. What ended longer ago is let go, a little every day; what is open stays."],
  [
    "erasing",
    "Everything that Kindly keeps about your mailbox is being erased now. You can close this page.",
  ],
  ["connected", "Your mailbox is connected. Kindly is reading it now."],
  ["stopped", "Stopped. No follow-up will go out, and a draft that lies in Gmail is taken back."],
  [
    "allowed",
    "Allowed again. In a moment it is back where it was, unless something stands against it by now.",
  ],
  ["own-mode", "Saved for this follow-up alone. It is looked at again in a moment."],
  ["snoozed", "It waits. A draft that lies in Gmail has moved with it."],
  ["snooze-over", "It waits no longer. Its ordinary moment holds again."],
  ["sending-now", "It is checked in Gmail once more, and goes out within minutes unless an answer has come."],
  ["own-words", "Kept. These words are drafted instead of the template's."],
  ["template-words", "Your words are gone. The template's are drafted."],
  ["resumed", "It goes on. Everything that is still open is looked at again."],
  ["ignored", "Not tracked any more. A draft that lies in Gmail is taken back."],
  ["tracked", "Your word stands. It is looked at again in a moment; the window and the cap still hold."],
  [
    "track-mail",
    "Your word stands. Its conversation is read again in a moment; the window and the cap still hold.",
  ],
  ["ignored-mail", "It stays as it is: not tracked."],
  ["word-back", "Undone. What was said of it before holds again."],
  ["excluded", "Excluded. What is open and falls under it is left alone from now on."],
  ["included", "Taken away. Outreach that was left alone because of it is looked at again."],
  ["address-given", "Added. An answer from there counts as theirs, and so do letters to it."],
  ["address-taken", "Taken away. That address is somebody of its own now."],
  ["addresses-back", "Undone. Their addresses are as they were, and everything open is looked at again."],
  ["contact-closed", "Closed. Nothing goes to them any more, and a draft that lies in Gmail is taken back."],
  ["contact-opened", "Open again. Whatever still has its window open is looked at in a moment."],
  [
    "settings",
    "Saved. Everything that is still open is looked at again, and drafts move to where it wants them.",
  ],
  ["labels-on", "Switched on. The conversations are labelled within minutes."],
  ["labels-off", "Switched off. The labels are deleted within minutes; no mail is touched."],
  ["kept-free", "Kept free. What would have gone out on these days is moved within its window."],
  ["free-again", "Taken away. Everything that is still open is looked at again."],
  ["template-saved", "Saved. It is used from the next draft on; drafts that lie in Gmail stay as they are."],
  ["template-house", "Kindly's words hold again, from the next draft on."],
  ["look-back-paused", "Paused. Where it stopped is kept, and so is the place in Gmail's history."],
  ["look-back-resumed", "It goes on where it stopped."],
  ["read-again", "It is read again in a moment. What can be read by then leaves this list."],
  ["nothing-to-read", "There is nothing of that kind to read again any more."],
  [
    "disconnected",
    "Disconnected. Kindly has given its permission back to Google, and keeps no key to your mailbox.",
  ],
  [
    "not-revoked",
    "Disconnected, and Kindly keeps no key to your mailbox. Google did not confirm that the permission is gone: please take it back at myaccount.google.com/permissions.",
  ],
  ["webhook-removed", "Removed. It is told nothing any more."],
  ["webhook-resumed", "Switched on again. It is told of what happens from now on."],
  ["mode", "Saved. Everything that is still open is looked at again."],
]);

/** @param undo what puts it back, for the notes that it fits */
export function noteFor(
  name: string | undefined,
  undo: Readonly<Partial<Record<string, Undo>>> = {},
): ShownNote | null {
  const words = name === undefined ? undefined : NOTES.get(name);
  return name === undefined || words === undefined ? null : { words, undo: undo[name] ?? null };
}
