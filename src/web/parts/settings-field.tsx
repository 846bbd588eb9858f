import type { Child } from "hono/jsx";
import { holidaysUntil } from "../../domain/holidays.ts";
import { lazily } from "../../domain/lazily.ts";
import type { Problems, SettingsField, SettingsForm } from "../settings-form.ts";

/** What a setting does, where its name does not say it all. */
const words = lazily(
  (): Readonly<Partial<Record<SettingsField, string>>> => ({
    zone: "Every day and hour here is one of this zone. If you travel, change it: what lies in your drafts moves with you, and nothing goes out twice.",
    country: `Nothing goes out on them. Holidays of the whole country are kept, not those of single regions; the days that move from year to year are known until the end of ${holidaysUntil()}.`,
    fromDay:
      "On the first free business day from then on. Where the window leaves too few after it, some days earlier.",
    languages:
      "A follow-up is written in the language of its letter. For a letter in any other language none goes out, unless you write it in your own words.",
    mainLanguage:
      "For a letter too brief to tell its language, unless it greets in another. With none, no follow-up goes out to it unless you write it in your own words.",
    followUpsPerDomainAndDay:
      "So that the people of one department do not all hear from you on the same morning.",
    followUpsPerDay: "Those that find no place wait for the next business day in their window.",
  }),
);

export interface SettingsProps {
  readonly form: SettingsForm;
  readonly problems: Problems;
}

/** One setting: its name, what it is set to, what is wrong with that, and what it does. */
interface FieldProps {
  readonly name: SettingsField;
  readonly label: string;
  readonly problem: string | undefined;
  readonly children?: Child;
}

export function Field({ name, label, problem, children }: FieldProps) {
  return (
    <div class="setting">
      <label class="field" for={name}>
        {label}
      </label>
      {children}
      <About name={name} problem={problem} />
    </div>
  );
}

/** What is wrong with a setting, and what it does. */
export function About({ name, problem }: Pick<FieldProps, "name" | "problem">) {
  const about = words()[name];
  return (
    <>
      {problem === undefined ? null : (
        <p id={`${name}-wrong`} class="wrong" role="alert">
          {problem}
        </p>
      )}
      {about === undefined ? null : (
        <p id={`${name}-words`} class="faint">
          {about}
        </p>
      )}
    </>
  );
}

export function invalid(name: SettingsField, problems: Problems): "true" | undefined {
  return problems[name] === undefined ? undefined : "true";
}

export function describedBy(name: SettingsField, problems: Problems): string | undefined {
  const ids = [
    ...(problems[name] === undefined ? [] : [`${name}-wrong`]),
    ...(words()[name] === undefined ? [] : [`${name}-words`]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}
