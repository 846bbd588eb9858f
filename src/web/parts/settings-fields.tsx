import type { Child } from "hono/jsx";
import { countries, HOLIDAYS_UNTIL, knowsHolidays } from "../../domain/holidays.ts";
import { MOST, type Problems, type SettingsField, type SettingsForm } from "../settings-form.ts";
import { ZoneChoice } from "./zone-choice.tsx";

/** What a setting does, where its name does not say it all. */
const WORDS: Readonly<Partial<Record<SettingsField, string>>> = {
  zone: "Every day and hour here is one of this zone. If you travel, change it: what lies in your drafts moves with you, and nothing goes out twice.",
  country: `Nothing goes out on them. Holidays of the whole country are kept, not those of single regions; the days that move from year to year are known until the end of ${HOLIDAYS_UNTIL}.`,
  followUpsPerDomainAndDay:
    "So that the people of one department do not all hear from you on the same morning.",
  followUpsPerDay: "Those that find no place wait for the next business day in their window.",
};

interface Props {
  readonly form: SettingsForm;
  readonly problems: Problems;
}

/** Zone, country, hours: when follow-ups go out, and the summary comes. */
export function CalendarFields({ form, problems }: Props) {
  return (
    <>
      <Field name="zone" label="Time zone" problem={problems.zone}>
        <ZoneChoice chosen={form.zone} describedBy={describedBy("zone", problems)} />
      </Field>
      <Field name="country" label="Holidays and weekends of" problem={problems.country}>
        <select id="country" name="country" aria-describedby={describedBy("country", problems)}>
          <option value="" selected={form.country === ""}>
            No country: Saturdays and Sundays only
          </option>
          {countries().map(({ code, name }) => (
            <option value={code} selected={code === form.country}>
              {name}
              {knowsHolidays(code) ? "" : " (its weekend only)"}
            </option>
          ))}
        </select>
      </Field>
      <div class="pair">
        <Field name="fromHour" label="Sent from" problem={problems.fromHour}>
          <HourChoice name="fromHour" form={form} problems={problems} first={0} last={22} />
        </Field>
        <Field name="toHour" label="and before" problem={problems.toHour}>
          <HourChoice name="toHour" form={form} problems={problems} first={1} last={23} />
        </Field>
      </div>
      <p class="faint">On business days, each at a minute of its own.</p>
      <Field name="summaryHour" label="The summary comes on Mondays at" problem={problems.summaryHour}>
        <HourChoice name="summaryHour" form={form} problems={problems} first={0} last={23} />
      </Field>
    </>
  );
}

/** How much one contact, one place and one day may get. */
export function LimitFields({ form, problems }: Props) {
  return (
    <>
      <div class="pair">
        <Field name="capPer30Days" label="In any 30 days" problem={problems.capPer30Days}>
          <NumberField name="capPer30Days" form={form} problems={problems} />
        </Field>
        <Field name="capPer365Days" label="In any 365 days" problem={problems.capPer365Days}>
          <NumberField name="capPer365Days" form={form} problems={problems} />
        </Field>
      </div>
      <p class="faint">
        So many unanswered messages one contact gets at most, over all their addresses. Letters that you write
        by hand count, and an answer clears the count. A first letter keeps the place of its follow-up.
      </p>
      <Field
        name="followUpsPerDomainAndDay"
        label="Follow-ups to one place a day"
        problem={problems.followUpsPerDomainAndDay}
      >
        <NumberField name="followUpsPerDomainAndDay" form={form} problems={problems} />
      </Field>
      <Field name="followUpsPerDay" label="Follow-ups a day" problem={problems.followUpsPerDay}>
        <NumberField name="followUpsPerDay" form={form} problems={problems} />
      </Field>
    </>
  );
}

interface FieldProps {
  readonly name: SettingsField;
  readonly label: string;
  readonly problem: string | undefined;
  readonly children?: Child;
}

function Field({ name, label, problem, children }: FieldProps) {
  const words = WORDS[name];
  return (
    <div class="setting">
      <label class="field" for={name}>
        {label}
      </label>
      {children}
      {problem === undefined ? null : (
        <p id={`${name}-wrong`} class="wrong" role="alert">
          {problem}
        </p>
      )}
      {words === undefined ? null : (
        <p id={`${name}-words`} class="faint">
          {words}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Name extends SettingsField> extends Props {
  readonly name: Name;
}

function HourChoice({
  name,
  form,
  problems,
  first,
  last,
}: ChoiceProps<SettingsField> & { first: number; last: number }) {
  const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return (
    <select
      id={name}
      name={name}
      aria-invalid={invalid(name, problems)}
      aria-describedby={describedBy(name, problems)}
    >
      {hours.map((hour) => (
        <option value={hour} selected={String(hour) === form[name]}>
          {hour}:00
        </option>
      ))}
    </select>
  );
}

function NumberField({ name, form, problems }: ChoiceProps<keyof typeof MOST>) {
  return (
    <input
      id={name}
      type="number"
      name={name}
      value={form[name]}
      min={1}
      max={MOST[name]}
      step={1}
      required
      aria-invalid={invalid(name, problems)}
      aria-describedby={describedBy(name, problems)}
    />
  );
}

function invalid(name: SettingsField, problems: Problems): "true" | undefined {
  return problems[name] === undefined ? undefined : "true";
}

function describedBy(name: SettingsField, problems: Problems): string | undefined {
  const ids = [
    ...(problems[name] === undefined ? [] : [`${name}-wrong`]),
    ...(WORDS[name] === undefined ? [] : [`${name}-words`]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}
