import type { Person } from "../address/address.ts";
import type { TextRule } from "../languages/letters.ts";
import { houseOf, isAcademic } from "../reading/domain-kinds.ts";
import type { OutreachKind } from "../reply/verdict.ts";

/** A letter whose words name no kind. */
export interface Unnamed {
  readonly says: (...rules: readonly TextRule[]) => boolean;
  readonly wants: boolean;
  readonly writer: Person;
  readonly readers: readonly Person[];
  /** An amount of money: strangers who write of one sell. */
  readonly namesPrice: boolean;
}

/** What a letter is likely for when no wording names it: who writes to whom, and what kind of thing is asked. */
export function likelyKind({ says, wants, writer, readers, namesPrice }: Unnamed): OutreachKind {
  if (says("other", "press")) return "other";
  if (!wants) return says("thanks-a-stranger", "your-work", "asks-nothing") ? "thank-you" : "other";
  if (namesPrice) return "sales";
  if (says("cv-offered")) return "application";
  if (says("asks-for-place")) return says("observership-hint") ? "observership" : "application";
  const scholars = [writer, ...readers].filter(({ address }) => isAcademic(address));
  if (scholars.length > 0 && says("your-work", "asks-for-thing", "research-hint")) return "research";
  if (says("found-you", "your-work", "says-what-i-am") && says("asks-for-time"))
    return "informational-interview";
  if (says("research-hint")) return "research";
  // From one firm to another; journalists and clubs are known by their words.
  const fromFirm = houseOf(writer.address) !== null && scholars.length === 0;
  return fromFirm && says("sales-hint") ? "sales" : "other";
}
