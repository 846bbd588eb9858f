import { languageName } from "../../domain/reasons/language-name.ts";
import { LANGUAGES } from "../../domain/reply/verdict.ts";
import { About, describedBy, Field, invalid, type SettingsProps } from "./settings-field.tsx";

/** What the owner writes outreach in, and what is taken for the main one of it. */
export function LanguageFields({ form, problems }: SettingsProps) {
  return (
    <>
      <fieldset class="setting" aria-describedby={describedBy("languages", problems)}>
        <legend class="field">You write in</legend>
        {LANGUAGES.map((language) => (
          <label class="tick">
            <input
              type="checkbox"
              name="languages"
              value={language}
              checked={form.languages.includes(language)}
              aria-invalid={invalid("languages", problems)}
            />
            <span>{languageName(language)}</span>
          </label>
        ))}
        <About name="languages" problem={problems.languages} />
      </fieldset>
      <Field name="mainLanguage" label="Your main language" problem={problems.mainLanguage}>
        <select
          id="mainLanguage"
          name="mainLanguage"
          aria-invalid={invalid("mainLanguage", problems)}
          aria-describedby={describedBy("mainLanguage", problems)}
        >
          <option value="" selected={form.mainLanguage === ""}>
            None
          </option>
          {LANGUAGES.map((language) => (
            <option value={language} selected={language === form.mainLanguage}>
              {languageName(language)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
