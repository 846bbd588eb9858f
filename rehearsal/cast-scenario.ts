import { createDirector } from "./cast/director.ts";
import { OWNER } from "./cast/owner.ts";
import type { Scenario } from "./scenario.ts";

const DAY = 86_400_000;
/** Monday 13 April 2026, 08:00 in Boston: eight weeks of mail lie behind, and Kindly is connected. */
const DAY_0 = Date.UTC(2026, 3, 13, 12);
const HISTORY_DAYS = 57;

/** The invented mailbox: Leila Haddad writes to people who answer, bounce, are away or never answer. */
export const castScenario: Scenario = {
  folder: "cast",
  owner: {
    address: OWNER.address,
    name: OWNER.name,
    aliases: [{ address: OWNER.alias, name: OWNER.name }],
  },
  zone: OWNER.zone,
  begins: DAY_0 - HISTORY_DAYS * DAY,
  async fill({ standIn }) {
    const director = createDirector(standIn, { day0: DAY_0, zone: OWNER.zone });
    await director.playTo(DAY_0);
    return { lookBackDays: 60, memory: director.save() };
  },
  direct(standIn, memory) {
    const options = { day0: DAY_0, zone: OWNER.zone };
    const director = createDirector(standIn, memory === null ? options : { ...options, state: memory });
    return { director, save: () => director.save() };
  },
};
