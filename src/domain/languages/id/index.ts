import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const id: Wordbook = {
  language: "id",
  commonWords:
    "dan yang di untuk saya kami dengan dari akan ini pada cuti libur terima kasih tidak sampai kembali mohon maaf email anda silakan hubungi kantor sedang telah atau tanggal senin selasa rabu kamis jumat lebaran salam hormat bapak ibu besok selama",
  calendar,
  replies,
  bounces,
};
