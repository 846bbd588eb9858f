import * as z from "zod/mini";
import { parseZone } from "../domain/calendar.ts";
import { DAY, LAST_FROM_DAY, MOST_OF, type Policy, policySchema, WINDOW_OPENS } from "../domain/policy.ts";
import { LANGUAGES } from "../domain/reply/verdict.ts";

/** Everything on the page of settings but the days kept free, as text: what was typed must come back as it was. */
export const settingsForm = z.lazy(() =>
  z.object({
    zone: z.string().check(z.maxLength(100)),
    country: z.string().check(z.maxLength(10)),
    fromHour: z.string().check(z.maxLength(10)),
    toHour: z.string().check(z.maxLength(10)),
    fromDay: z.string().check(z.maxLength(10)),
    /** One ticked box is a text, several are a list, and none is nothing at all. */
    languages: z.pipe(
      z.transform((sent) => [sent ?? []].flat()),
      z.array(z.string().check(z.maxLength(10))).check(z.maxLength(LANGUAGES.length)),
    ),
    mainLanguage: z.string().check(z.maxLength(10)),
    summaryHour: z.string().check(z.maxLength(10)),
    capPer30Days: z.string().check(z.maxLength(10)),
    capPer365Days: z.string().check(z.maxLength(10)),
    followUpsPerDomainAndDay: z.string().check(z.maxLength(10)),
    followUpsPerDay: z.string().check(z.maxLength(10)),
  }),
);
export type SettingsForm = z.infer<typeof settingsForm>;
export type SettingsField = keyof SettingsForm;

export type ReadSettings =
  | { readonly ok: true; readonly zone: string; readonly policy: Policy }
  | { readonly ok: false; readonly problems: Problems };

/** What to do about each field that cannot be taken. */
export type Problems = Readonly<Partial<Record<SettingsField, string>>>;

/** The settings as the form shows them. */
export function filledIn(zone: string, policy: Policy): SettingsForm {
  return {
    zone,
    country: policy.country ?? "",
    fromHour: String(policy.fromHour),
    toHour: String(policy.toHour),
    fromDay: String(policy.fromDay),
    languages: policy.languages,
    mainLanguage: policy.mainLanguage ?? "",
    summaryHour: String(policy.summaryHour),
    capPer30Days: String(policy.capPer30Days),
    capPer365Days: String(policy.capPer365Days),
    followUpsPerDomainAndDay: String(policy.followUpsPerDomainAndDay),
    followUpsPerDay: String(policy.followUpsPerDay),
  };
}

/** @param before what the form leaves as it is: the days kept free */
export function readSettings(form: SettingsForm, before: Policy): ReadSettings {
  const { zone: typed, country, languages, mainLanguage, ...numbers } = form;
  const zone = parseZone(typed.trim());
  const policy = policySchema.safeParse({
    ...before,
    ...Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, numberOf(text)])),
    country: country === "" ? null : country,
    languages,
    mainLanguage: mainLanguage === "" ? null : mainLanguage,
  });
  const problems: Partial<Record<SettingsField, string>> = { ...problemsOfLanguages(form) };
  if (policy.success && zone !== null && Object.keys(problems).length === 0)
    return { ok: true, zone, policy: policy.data };
  if (zone === null) problems.zone = `There is no time zone “${typed}”. Choose one from the list.`;
  for (const issue of policy.error?.issues ?? []) {
    const [field] = issue.path;
    if (isField(field, form)) problems[field] = inWords(field, form);
  }
  return { ok: false, problems };
}

function isField(name: PropertyKey | undefined, form: SettingsForm): name is SettingsField {
  return name !== undefined && Object.hasOwn(form, name);
}

function problemsOfLanguages(form: SettingsForm): Problems {
  const { languages, mainLanguage } = form;
  const known = LANGUAGES.filter((language) => languages.includes(language));
  const isOneOfThem = mainLanguage === "" || known.some((language) => language === mainLanguage);
  return {
    ...(known.length > 0 ? {} : { languages: inWords("languages", form) }),
    ...(isOneOfThem ? {} : { mainLanguage: inWords("mainLanguage", form) }),
  };
}

/** Only what is written as a whole number is one: no "1e1", no "0x1", and an empty field is none. */
function numberOf(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function inWords(field: SettingsField, form: SettingsForm): string {
  switch (field) {
    case "zone":
      return "Choose a time zone from the list.";
    case "country":
      return "Choose a country from the list, or none.";
    case "fromHour":
      return "Choose a full hour from 0:00 to 22:00.";
    case "toHour":
      return Number(form.toHour) <= Number(form.fromHour)
        ? `The hours end before they begin. Choose an end after ${form.fromHour}:00.`
        : "Choose a full hour from 1:00 to 23:00.";
    case "fromDay":
      return `Choose a day from ${WINDOW_OPENS / DAY} to ${LAST_FROM_DAY}.`;
    case "languages":
      return "Choose at least one language. To have nothing go out, switch follow-ups off.";
    case "mainLanguage":
      return "Choose one of the languages that you write in, or none.";
    case "summaryHour":
      return "Choose a full hour from 0:00 to 23:00.";
    case "capPer30Days":
    case "capPer365Days":
    case "followUpsPerDomainAndDay":
    case "followUpsPerDay":
      return `Write a whole number from 1 to ${MOST_OF[field]}.`;
    default:
      return field satisfies never;
  }
}
