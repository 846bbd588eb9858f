import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const ru: Wordbook = {
  language: "ru",
  commonWords:
    "и в не на я с что по это как но из у за от до для мы вы ваше письмо буду отпуске отпуск вернусь спасибо здравствуйте уважаемый уважаемая пожалуйста если или мне меня работу работе нет так к о уважением только офис",
  calendar,
  replies,
  bounces,
};
