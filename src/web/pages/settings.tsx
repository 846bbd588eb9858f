import { dayOf } from "../../domain/calendar.ts";
import { holidaysUntil } from "../../domain/holidays.ts";
import { DAY, type Policy, WINDOW_CLOSES, WINDOW_OPENS } from "../../domain/policy.ts";
import { setMode } from "../../store/follow-up-wishes.ts";
import { switchLabels } from "../../store/labels.ts";
import { saveSettings } from "../../store/settings.ts";
import { addBlackout, blackoutForm, removeBlackout } from "../blackout-form.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { labelsForm, modeForm } from "../forms.ts";
import { Blackouts, type RefusedBlackout } from "../parts/blackouts.tsx";
import { LabelSwitch } from "../parts/label-switch.tsx";
import { LanguageFields } from "../parts/language-fields.tsx";
import { Layout } from "../parts/layout.tsx";
import { ModeSwitch } from "../parts/mode-switch.tsx";
import type { Undo } from "../parts/note.tsx";
import { PageHead } from "../parts/pieces.tsx";
import { CalendarFields, LimitFields } from "../parts/settings-fields.tsx";
import { problem } from "../problem.tsx";
import { filledIn, type Problems, readSettings, type SettingsForm, settingsForm } from "../settings-form.ts";
import { noteWithUndo, redirectWithUndo } from "../undo.ts";

/** GET /settings: the owner's rules for this mailbox. */
export async function settingsPage(c: WebContext) {
  return page(c, {});
}

/** POST /settings */
export async function changeSettings(c: WebContext) {
  const form = settingsForm.safeParse(await fieldsOf(c, { all: true }));
  if (!form.success) return problem(c, "bad-form");
  const read = readSettings(form.data, ownMailbox(c).policy);
  if (!read.ok) return page(c, { form: form.data, problems: read.problems });
  return await save(c, read.zone, read.policy, "settings", null);
}

/** POST /settings/blackouts/add */
export async function keepFree(c: WebContext) {
  const form = blackoutForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { policy, zone } = ownMailbox(c);
  const read = addBlackout(form.data, policy, dayOf(c.var.deps.now, zone));
  if (!read.ok) return page(c, { refused: { typed: form.data, problem: read.problem } });
  const { from, name } = form.data;
  return await save(c, zone, read.policy, "kept-free", {
    action: "/settings/blackouts/remove",
    fields: { from, to: form.data.to === "" ? from : form.data.to, name },
  });
}

/** POST /settings/blackouts/remove */
export async function freeAgain(c: WebContext) {
  const form = blackoutForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { policy, zone } = ownMailbox(c);
  // Days that are past cannot be kept free again.
  const isPast = form.data.to < dayOf(c.var.deps.now, zone);
  const undo = isPast ? null : { action: "/settings/blackouts/add", fields: form.data };
  return await save(c, zone, removeBlackout(form.data, policy), "free-again", undo);
}

/** POST /settings/mode */
export async function switchMode(c: WebContext) {
  const form = modeForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  await setMode(db, mailbox.id, form.data.mode, now);
  await tick(mailbox.id);
  if (form.data.mode === mailbox.mode) return c.redirect("/settings?note=mode", 303);
  return await redirectWithUndo(c, "/settings", "mode", {
    action: "/settings/mode",
    fields: { mode: mailbox.mode },
  });
}

/** POST /settings/labels */
export async function chooseLabels(c: WebContext) {
  const form = labelsForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { id } = ownMailbox(c);
  const { db, tick } = c.var.deps;
  await switchLabels(db, id, form.data.labels === "on");
  await tick(id);
  return c.redirect(`/settings?note=labels-${form.data.labels}`, 303);
}

async function save(c: WebContext, zone: string, policy: Policy, note: string, undo: Undo | null) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  await saveSettings(db, mailbox, { zone, policy }, now);
  await tick(mailbox.id);
  if (undo !== null) return await redirectWithUndo(c, "/settings", note, undo);
  return c.redirect(`/settings?note=${note}`, 303);
}

/** What was typed and could not be taken: it stands in its fields again, beside what to do about it. */
interface Refused {
  readonly form?: SettingsForm;
  readonly problems?: Problems;
  readonly refused?: RefusedBlackout;
}

async function page(c: WebContext, { form, problems = {}, refused }: Refused) {
  const mailbox = ownMailbox(c);
  const { zone, policy, mode } = mailbox;
  const fields = { form: form ?? filledIn(zone, policy), problems };
  const today = dayOf(c.var.deps.now, zone);
  const isRefused = form !== undefined || refused !== undefined;
  return c.html(
    <Layout title="Settings" mailbox={mailbox} section="/settings" note={await noteWithUndo(c)}>
      <PageHead title="Settings">
        Whatever you change, everything that is open is looked at again. The window, {WINDOW_OPENS / DAY} to{" "}
        {WINDOW_CLOSES / DAY} days after your letter, is a promise and no setting: when within it is yours to
        choose.
      </PageHead>
      <HolidaysEnd today={today} policy={policy} />
      {Object.keys(problems).length === 0 ? null : (
        <p class="wrong" role="alert">
          Nothing was changed yet. Please look at what is marked below.
        </p>
      )}
      <div class="columns">
        <form class="settings" method="post" action="/settings">
          <section aria-labelledby="calendar">
            <h2 id="calendar">Calendar</h2>
            <CalendarFields {...fields} />
          </section>
          <section aria-labelledby="languages">
            <h2 id="languages">Languages</h2>
            <LanguageFields {...fields} />
          </section>
          <section aria-labelledby="limits">
            <h2 id="limits">How often</h2>
            <LimitFields {...fields} />
          </section>
          <button type="submit">Save</button>
        </form>
        <aside>
          <ModeSwitch mode={mode} />
          <LabelSwitch mailbox={mailbox} />
          <Blackouts blackouts={policy.blackouts} today={today} refused={refused ?? null} />
        </aside>
      </div>
    </Layout>,
    isRefused ? 400 : 200,
  );
}

/** Said a year ahead: after it, only the days that are the same every year would be kept. */
function HolidaysEnd({ today, policy }: { today: string; policy: Policy }) {
  if (policy.country === null || Number(today.slice(0, 4)) < holidaysUntil()) return null;
  return (
    <section class="needs" aria-labelledby="holidays-end">
      <h2 id="holidays-end">Holidays are known until the end of {holidaysUntil()}</h2>
      <p>
        After that, days that move from year to year (Easter, Eid, Thanksgiving) are not known any more.
        Update Kindly before then, or keep those days free below.
      </p>
    </section>
  );
}
