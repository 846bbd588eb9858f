import type { ReadLanguage } from "./wordbook.ts";

/**
 * By which a language is told: its commonest short words, parted by blanks, without those it shares with its neighbours;
 * "" where the script tells.
 */
export const COMMON_WORDS: Readonly<Record<ReadLanguage, string>> = {
  en: "the and of to i am on until is you your for with that this my would have are it be at from we will not been has if our please but can any about as by was they there their which who when what out back",
  de: "und am der die das ich ist nicht sie ihre ihrer ihnen ihr mit für von zu den dem ein eine einen im bin wir wird werde am bei mich mir sehr über wieder dass auch noch oder vom zum nach habe haben sind sich aus zur uns unser dir dich gern gerne hätten könnten könnte wäre würde grüße grüßen geehrte geehrter",
  fr: "on le les et de en la je vous votre vos est une des du dans pour au aux sur qui ne pas suis nous avec ce cette mon ma être jusqu serai sont ou merci je il elle avez auriez pourriez serait bonjour madame monsieur chère cordialement salutations",
  es: "de la el los las y usted su sus es una del por para con estoy al muy hasta estaré lo como sobre me mi nos pero más este esta gracias que en no un soy tengo hay ya ustedes podría quisiera gustaría hola estimado estimada estimados buenos saludo saludos atentamente",
  pt: "de a o os e uma não da em com para meu minha seu sua estou até ao na pelo você estarei dos das um no mais pela obrigado obrigada que estamos nosso",
  it: "il gli e di che non per sono della con la sua suo al fino sarò ufficio nel alla dal più si le ho è un una dei delle grazie ma",
  nl: "de het een en van ik niet dat voor met op ben is aan te zijn uw mijn tot naar bij wordt om wij u dan weer",
  pl: "się nie jest że dla przez jestem oraz lub będę proszę dziękuję jak czy od przed już tylko państwa pan pani będzie prosimy dziękujemy wiadomość pracy biurze biuro urlopie urlop wracam wrócę dniach dnia odpowiem powrocie nieobecny nieobecna roku mnie jego można po ten tej który która które moje mój naszej jako przyszłym pozdrawiam szanowni niestety firmie dzień dobry szanowna witam cześć państwu stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek poniedziałku wtorek środę czwartek piątek pracę uczelni sprawach pilnych bardzo jeszcze kiedy gdy także więc mam mogę",
  sv: "och är att jag inte som på för från hej tack kan vi har till min mitt ditt eller också men hälsningar vänliga tillbaka semester kontoret kontakta åter svarar mejl ärenden frånvarande igen måndag tisdag onsdag lördag söndag vänligen gärna ni er då när under vid blir kommer ska tjänsteresa bortrest ledig sommar svar nu idag mig dig oss vår alla samt",
  tr: "ve bir bu için ile olarak değil ben çok kadar mesaj merhaba teşekkür teşekkürler ederim sayın günü tarihine tarihinde tarihleri arasında ofis dışındayım izinliyim olacağım döneceğim dönüş lütfen acil durumlarda gün tatil tatildeyim tatili haftaya dönüyorum donuyorum görüşürüz gorusuruz geri nedeniyle konular otomatik bey hanım saygılarımla değilim olan var yok veya ancak size sizin bana beni en daha gibi dönerim itibaren izin yıllık ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi çarşamba perşembe göre sonra şu izindeyim tarihim artık adresine",
  ru: "и в не на я с что по это как но из у за от до для мы вы ваше письмо буду отпуске отпуск вернусь спасибо здравствуйте уважаемый уважаемая пожалуйста если или мне меня работу работе нет так к о уважением только офис",
  ar: "",
  hi: "",
  zh: "",
  ja: "",
  ko: "",
  da: "og er jeg ikke på med til fra det den af har tilbage uge ferie mandag tirsdag onsdag torsdag fredag lørdag søndag hilsen venlig kan vi for som hej kære tak din mail henvendelse kontoret igen marts hvis eller holder når også mange jeres vores ude",
  no: "og er jeg ikke på med til fra det den av har tilbake uke ferie mandag tirsdag onsdag torsdag fredag lørdag søndag hilsen vennlig kan vi for som hei kjære takk din e-post henvendelse kontoret igjen mars hvis eller når også mange deres ute mvh påske dere",
  fi: "ja on en ei ole olen että joka kun se tai mutta terveisin ystävällisin lomalla kiitos viestistäsi voit tänään maanantaina tiistaina keskiviikkona torstaina perjantaina asti saakka palaan töihin tavoitettavissa poissa toimistolla asiassa tarvittaessa minun sinun hyvä hei moi loma vuosilomalla emme olemme sähköpostia yhteyttä osoitteeseen jälkeen alkaen",
  cs: "se jsem na je že budu děkuji prosím dobrý den s pozdravem jako jsme pro ve od až nebo však při kanceláři dovolené zpět návratu pondělí úterý středu čtvrtek pátek března dubna května června července srpna září října listopadu prosince ledna února opět nejsem vaše vaši váš zprávu mé po svém bude které která který máte kdykoli mi",
  hu: "a az és nem hogy vagyok leszek egy is tisztelt üdvözlettel köszönöm kérem szabadságon irodában levelét üzenetét van csak ezen majd után között elérhető visszatérek hétfőn kedden szerdán csütörtökön pénteken március április május június július augusztus szeptember október január február december november távollétem alatt sürgős esetben újra ismét kedves én ön",
  el: "",
  he: "",
  uk: "і та що це як але для від до у з із є ви ваш дякую будь ласка відпустці відпустка повернуся шановний шановна доброго дня вітаю лист мене мені буду роботі або якщо щодо повагою не на по за моєї під час й її їх цей тільки зараз",
  ro: "și si în nu este sunt că cu pe la pentru din vă mă până mulțumesc bună ziua stimate concediu birou voi fi revin stimă mesajul dumneavoastră vom fost mai sau acest această luni marți miercuri joi vineri ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie perioada urgențe contactați rog rugăm",
  id: "dan yang di untuk saya kami dengan dari akan ini pada cuti libur terima kasih tidak sampai kembali mohon maaf email anda silakan hubungi kantor sedang telah atau tanggal senin selasa rabu kamis jumat lebaran salam hormat bapak ibu besok selama",
};
