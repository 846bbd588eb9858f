/** What a page says once after something was done. An address can only name a note, never bring its own words. */
const NOTES = new Map([
  ["sign-in", "Please sign in first."],
  ["signed-out", "You are signed out. Kindly goes on watching your mailbox."],
  ["connected", "Your mailbox is connected. Kindly is reading it now."],
  ["stopped", "Stopped. No follow-up will go out, and a draft that lies in Gmail is taken back."],
  ["allowed", "Allowed again. It will be looked at in a moment."],
  ["mode", "Saved. Everything that is still open is looked at again."],
]);

export function noteFor(name: string | undefined): string | null {
  return name === undefined ? null : (NOTES.get(name) ?? null);
}
