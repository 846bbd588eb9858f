import type { ReplyRule, Wordings } from "../wordbook.ts";
import { absences } from "./absences.ts";
import { answers } from "./answers.ts";
import { receipts } from "./receipts.ts";

export const replies: Wordings<ReplyRule> = { ...absences, ...receipts, ...answers };
