import { countries, knowsHolidays } from "../../domain/holidays.ts";
import { DAY, LAST_FROM_DAY, MOST_OF, WINDOW_OPENS } from "../../domain/policy.ts";
import type { SettingsField } from "../settings-form.ts";
import { describedBy, Field, invalid, type SettingsProps } from "./settings-field.tsx";
import { ZoneChoice } from "./zone-choice.tsx";

/** Zone, country, hours: when follow-ups go out, and the summary comes. */
export function CalendarFields({ form, problems }: SettingsProps) {
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
      <Field name="fromDay" label="When within the window" problem={problems.fromDay}>
        <DayChoice form={form} problems={problems} />
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
export function LimitFields({ form, problems }: SettingsProps) {
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

interface ChoiceProps<Name extends SettingsField> extends SettingsProps {
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

function DayChoice({ form, problems }: SettingsProps) {
  const first = WINDOW_OPENS / DAY;
  const days = Array.from({ length: LAST_FROM_DAY - first + 1 }, (_, i) => first + i);
  return (
    <select
      id="fromDay"
      name="fromDay"
      aria-invalid={invalid("fromDay", problems)}
      aria-describedby={describedBy("fromDay", problems)}
    >
      {days.map((day) => (
        <option value={day} selected={String(day) === form.fromDay}>
          {day === first ? "As soon as it opens" : `${day} days after your letter`}
        </option>
      ))}
    </select>
  );
}

function NumberField({ name, form, problems }: ChoiceProps<keyof typeof MOST_OF>) {
  return (
    <input
      id={name}
      type="number"
      name={name}
      value={form[name]}
      min={1}
      max={MOST_OF[name]}
      step={1}
      required
      aria-invalid={invalid(name, problems)}
      aria-describedby={describedBy(name, problems)}
    />
  );
}
