import type { Mailbox, SentMail } from "../mailbox.ts";
import { type Failure, saidOf } from "./failure.ts";
import { RETRIED_FOR, stagesOf } from "./fate.ts";
import { ruleFor } from "./rules.ts";

/** Notes the reports that a mail will bring, for each recipient whom it does not simply reach. */
export function expectReports(mailbox: Mailbox, mail: SentMail): void {
  for (const address of mail.recipients) {
    const rule = ruleFor(mailbox, address);
    if (!rule) continue;
    const stages = stagesOf(rule.fate);
    const shift = rule.after === null ? 0 : rule.after - stages[0].after;
    for (const stage of stages) {
      const status = rule.says?.status ?? stage.status;
      const failure: Failure = {
        address,
        fate: rule.fate,
        action: stage.action,
        status,
        said: rule.says?.text ?? saidOf(rule.fate, address, stage),
        until: mail.at + RETRIED_FOR + shift,
      };
      mailbox.db.run(
        "INSERT INTO expected_reports (at, action, letter, failure) VALUES (?, ?, ?, ?)",
        mail.at + stage.after + shift,
        stage.action,
        mail.id,
        JSON.stringify(failure),
      );
    }
  }
}
