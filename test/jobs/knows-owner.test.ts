import { afterEach, expect, it } from "vitest";
import { letterTo, mail } from "../support/letters.ts";
import { CONNECTED, HELEN, openStory, type Story } from "../support/story.ts";

const MINUTE = 60_000;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

const BY_A_MACHINE = { "Auto-Submitted": "auto-replied", body: "I am out of the office." };
const BY_A_PERSON = { body: "Dear Leila, it was good to meet you at the congress." };

/**
 * Helen is a stranger to a first letter. Then so many mails come in conversations that are not tracked, which nobody
 * reads, and after them a second letter is written to her.
 * @returns where the outreach to her stand
 */
async function afterMails(mails: readonly (typeof BY_A_MACHINE | typeof BY_A_PERSON)[]) {
  const it = await openStory();
  open.push(it);
  const { house, standIn } = it;
  for (const [i, fields] of mails.entries()) {
    standIn.clock.set(CONNECTED + (i + 1) * MINUTE);
    standIn.deliver(
      mail({
        From: `Helen Marchetti <${HELEN}>`,
        To: "leila@haddad.example",
        Subject: `Note ${i}`,
        ...fields,
      }),
    );
  }
  await house.tick(CONNECTED + 15 * MINUTE);
  standIn.clock.set(CONNECTED + 20 * MINUTE);
  standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace("registry", "programme"));
  await house.tick(CONNECTED + 30 * MINUTE);
  return await it.status();
}

it("whoever was a stranger stays one while only machines write in their name", async () => {
  expect(await afterMails([BY_A_MACHINE, BY_A_MACHINE])).toHaveLength(2);
});

it("whoever has written since is known, in whatever conversation", async () => {
  expect(await afterMails([BY_A_MACHINE, BY_A_PERSON])).toHaveLength(1);
});

it("of more mail than machines send in one person's name some counts as theirs, unread", async () => {
  expect(await afterMails(Array.from({ length: 6 }, () => BY_A_MACHINE))).toHaveLength(1);
});
