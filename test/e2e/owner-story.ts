import type { Rehearsal } from "../../rehearsal/rehearsal.ts";
import { letterTo } from "../support/letters.ts";
import type { Listener } from "./listener.ts";
import type { Owner } from "./owner.ts";

/** Everything that can be said of one follow-up. */
export async function oneFollowUp(owner: Owner): Promise<void> {
  await owner.open("/");
  await owner.page.locator(".sending .row-name").last().click();
  await owner.press("Stop this follow-up", "No follow-up will go out");
  await owner.press("Allow it again", "Allowed again.");
  const change = () => owner.page.locator("summary", { hasText: "Change this follow-up" }).click();
  const words = owner.page.getByRole("textbox", { name: /Your own words/ });
  await change();
  await words.fill(
    "Dear colleague,\n\nI wrote to you two weeks ago. If it does not suit, no answer is needed. Thank you.\n\nLeila",
  );
  await owner.press("Save these words", "Kept.");
  await owner.press("Go back to the template", "Your words are gone.");
  await change();
  await owner.press(owner.within("form[action$='/snooze']", ""), "It waits.");
  await change();
  await owner.press("Do not wait any longer", "It waits no longer.");
  await change();
  await owner.page.getByRole("radio", { name: /^Draft only/ }).check();
  await owner.press(owner.within(".handles-modes", "Save"), "Saved for this follow-up alone.");
  await change();
  await owner.page.getByRole("radio", { name: /^As the mailbox/ }).check();
  await owner.press(owner.within(".handles-modes", "Save"), "Saved for this follow-up alone.");
  await owner.press("Do not track this", "Not tracked any more.");
  await owner.press("Track this", "Your word stands.");
}

/** The first of those that go out next whose window is open. */
export async function sentAtOnce(owner: Owner): Promise<void> {
  await owner.open("/");
  const links = await owner.page
    .locator(".sending .row-name")
    .evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  for (const link of links) {
    await owner.open(link);
    await owner.page.locator("summary", { hasText: "Change this follow-up" }).click();
    const now = owner.page.locator("form[action$='/send-now'] button");
    if ((await now.count()) === 0) continue;
    return await owner.press(now, "It is checked in Gmail once more");
  }
  throw new Error("no follow-up could be sent now");
}

export async function fromTheSummary(owner: Owner): Promise<void> {
  await owner.open("/summary");
  const [page] = await Promise.all([
    owner.page.context().waitForEvent("page"),
    owner.page.frameLocator("iframe").getByRole("link", { name: "Stop it" }).last().click(),
  ]);
  await page.getByRole("button", { name: "Stop it" }).click();
  await page.getByText("No follow-up goes to").waitFor();
  await page.close();
}

export async function people(owner: Owner): Promise<void> {
  await owner.open("/not-tracked");
  const toSelf = owner.page.locator("li", { hasText: "to yourself" }).last();
  await owner.press(toSelf.getByRole("button", { name: "Track this" }), "Your word stands.");
  await owner.press("Do not track this", "It stays as it is: not tracked.");
  await owner.press("Undo", "Undone.");
  await owner.open("/contacts");
  await owner.page.locator("main a.row-name").last().click();
  await owner.page.getByLabel("They also write from").fill("another.address@charlesgate.example");
  await owner.press("Add", "Added. An answer from there counts as theirs");
  await owner.press(/Not theirs.*another\.address/, "Taken away. That address is somebody of its own");
  await owner.press("Undo", "Undone. Their addresses are as they were");
  await owner.press("Do not contact", "Closed. Nothing goes to them any more");
  await owner.press("Open again", "Open again. Whatever still has its window open");
}

export async function rules(owner: Owner): Promise<void> {
  await owner.press("Pause everything", "Everything is paused.");
  await owner.press("Go on", "It goes on.");
  await owner.open("/settings");
  await owner.press(owner.within("form[action='/settings']", "Save"), "Saved. Everything that is still open");
  await owner.page.getByRole("radio", { name: /^Draft only/ }).check();
  await owner.press(
    owner.within("form[action='/settings/mode']", "Save"),
    "Saved. Everything that is still open",
  );
  await owner.press("Undo", "Saved. Everything that is still open");
  await owner.press("Switch off, and delete the labels", "Switched off.");
  await owner.press("Switch on", "Switched on.");
  await owner.page.getByLabel("First day").fill("2026-12-21");
  await owner.press("Keep free", "Kept free.");
  await owner.press("Take away", "Taken away.");
  await owner.open("/exclusions");
  await owner.page.getByRole("radio", { name: "Everybody at a domain" }).check();
  await owner.page.getByLabel("Address, domain or words").fill("nobody.example");
  await owner.press("Exclude", "Excluded. What is open and falls under it");
  await owner.press(/Take away.*nobody\.example/, "Taken away.");
  await owner.open("/templates/research/en");
  const body = owner.page.getByLabel("The template");
  await body.fill((await body.inputValue()).replace("very much ", ""));
  await owner.press(owner.within("form.template", "Save"), "Saved. It is used from the next draft on");
  await owner.press("Back to Kindly's words", "Kindly's words hold again");
  await owner.open("/data");
  await owner.page.getByRole("combobox").selectOption("24");
  await owner.press(owner.within("form[action='/data/keep']", "Save"), "Saved. What ended longer ago");
}

/** @param listener answers first that it has heard, and then that it wants to hear no more */
export async function programs(owner: Owner, listener: Listener): Promise<void> {
  await owner.open("/access");
  await owner.page.getByLabel("What will use it").fill("A notebook");
  await owner.press("Make it", "The token for A notebook");
  await owner.press("Revoke the token for A notebook", "Revoked.");
  await owner.open("/webhooks");
  await owner.page.getByLabel("Where it is told").fill(`${listener.url}/kindly`);
  await owner.press("Add", "Its secret");
  await owner.open("/webhooks");
  await owner.press("Send a test", "The test arrived.");
  listener.isTired = true;
}

const MOST_EVENTS = 8;

/** Things happen until there is one of which it would have to hear, and does not want to. */
export async function tiredProgram(owner: Owner, { player }: Rehearsal): Promise<void> {
  const isOff = async () => (await owner.button("Switch on again").count()) > 0;
  await owner.open("/webhooks");
  for (let events = 0; events < MOST_EVENTS && !(await isOff()); events++) {
    await player.untilNextEvent();
    await owner.open("/webhooks");
  }
  await owner.press("Switch on again", "Switched on again.");
  await owner.press("Remove", "Removed.");
}

const QUARTER = 15 * 60_000;

/** A letter that Gmail will not give is passed over, and its owner asks for it once more. */
export async function unreadMail(owner: Owner, { standIn, worker }: Rehearsal): Promise<void> {
  const fault = standIn.faults.add({ method: "messages.get", act: { kind: "refuse", status: 400 } });
  standIn.ownerSends(letterTo("Ana Lopes", "ana.lopes@nowhere.example"));
  standIn.clock.set(standIn.clock.now() + QUARTER);
  await worker.scheduled(standIn.clock.now());
  await owner.open("/sync");
  fault.lift();
  await owner.press("Read all of it again", "It is read again in a moment.");
}

export async function outAndIn(owner: Owner): Promise<void> {
  await owner.press("Sign out", "You are signed out.");
  await owner.connect("Connect Gmail");
  await owner.open("/access");
  await owner.press("Sign out everywhere", "You are signed out in every browser.");
  await owner.connect("Connect Gmail");
  await owner.open("/sync");
  await owner.press("Disconnect this mailbox", "Disconnected.");
  await owner.connect("Connect");
}

export async function erasure(owner: Owner, address: string): Promise<void> {
  await owner.open("/data");
  await owner.page.locator("summary", { hasText: "Erase everything" }).click();
  await owner.page.getByLabel("To go on, type the address").fill(address);
  await owner.press(owner.within("form[action='/data/erase']", "Erase everything"), "is being erased now.");
}
