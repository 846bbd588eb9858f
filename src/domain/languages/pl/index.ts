import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const pl: Wordbook = {
  language: "pl",
  commonWords:
    "się nie jest że dla przez jestem oraz lub będę proszę dziękuję jak czy od przed już tylko państwa pan pani będzie prosimy dziękujemy wiadomość pracy biurze biuro urlopie urlop wracam wrócę dniach dnia odpowiem powrocie nieobecny nieobecna roku mnie jego można po ten tej który która które moje mój naszej jako przyszłym pozdrawiam szanowni niestety firmie dzień dobry szanowna witam cześć państwu stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek poniedziałku wtorek środę czwartek piątek pracę uczelni sprawach pilnych bardzo jeszcze kiedy gdy także więc mam mogę",
  calendar,
  replies,
  bounces,
};
