import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const tr: Wordbook = {
  language: "tr",
  commonWords:
    "ve bir bu için ile olarak değil ben çok kadar mesaj merhaba teşekkür teşekkürler ederim sayın günü tarihine tarihinde tarihleri arasında ofis dışındayım izinliyim olacağım döneceğim dönüş lütfen acil durumlarda gün tatil tatildeyim tatili haftaya dönüyorum donuyorum görüşürüz gorusuruz geri nedeniyle konular otomatik bey hanım saygılarımla değilim olan var yok veya ancak size sizin bana beni en daha gibi dönerim itibaren izin yıllık ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi çarşamba perşembe göre sonra şu izindeyim tarihim artık adresine",
  calendar,
  replies,
  bounces,
};
