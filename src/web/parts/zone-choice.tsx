import { lazily } from "../../domain/lazily.ts";

/** Names that a runtime still gives in their old spelling (IANA's file `backward`). */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Louisville": "America/Kentucky/Louisville",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Every zone by its place, so that typing "new y" in the list finds New York. */
const zones = lazily(() =>
  [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone").map((zone) => RENAMED[zone] ?? zone)])]
    .map((zone) => ({ zone, label: labelOf(zone) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en")),
);

/** All zones of the world, the chosen one first. */
export function ZoneChoice({ chosen, describedBy }: { chosen: string; describedBy: string | undefined }) {
  return (
    <select id="zone" name="zone" aria-describedby={describedBy}>
      <option value={chosen} selected>
        {labelOf(chosen)}
      </option>
      {zones().map(({ zone, label }) => (zone === chosen ? null : <option value={zone}>{label}</option>))}
    </select>
  );
}

/** "Buenos Aires, America / Argentina" */
export function labelOf(zone: string): string {
  const parts = zone.replaceAll("_", " ").split("/");
  const place = parts.pop() ?? zone;
  return parts.length === 0 ? place : `${place}, ${parts.join(" / ")}`;
}
