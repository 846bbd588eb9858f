import type { BounceRule, Wordings } from "../wordbook.ts";

/** Freemail, Exchange, Gmail and the hosters in Hungarian. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(kézbesíthetetlen|kézbesítetlen|kézbesítési)",
    "(nem kézbesíthető|nem kézbesített|nem továbbítható|nem sikerült kézbesíteni)",
    "(levél|üzenet|levele|üzenete|levelét|üzenetét) ..4 (nem kézbesíthető|visszapattant|visszaküldve|elutasítva|nem sikerült|késik)",
    "(sikertelen|késleltetett) (kézbesítés|küldés|levélküldés)",
    "(postaládája|postafiókja|postafiók) ..2 megtelt",
  ],
  failure: [
    "(levelét|levelet|üzenetét|üzenetet|üzenet|levél|üzenete|levele) ..8 (nem tudtuk|nem sikerült|nem lehetett|nem lehet|nem volt|nem került) ..3 (kézbesíteni|kézbesítés|továbbítani|elküldeni|kézbesíthető|kézbesítve|kézbesítésre)",
    "(kézbesítés|küldés|kézbesítése) ..6 (sikertelen|meghiúsult|nem sikerült|nem lehetséges)",
    "(üzenet|levél|levelét|üzenetét) ..6 (elutasította|elutasítva|visszautasította|visszaküldte|visszautasította|blokkolta)",
  ],
  delayed: [
    "(még nem) ..4 (kézbesít*|sikerült)",
    "(kézbesítés|kézbesítése|üzenet) ..4 (késik|késleltetve|késedelmes)",
    "(tovább|újra|ismét|továbbra is) ..3 (próbálkoz*|megpróbál*|kísérel*)",
  ],
  "unknown-address": [
    "(cím|címzett|felhasználó|postafiók|fiók|tartomány|postaláda|e-mail cím|domain) ..6 (nem létezik|nem található|ismeretlen|érvénytelen|nem ismert|megszűnt|már nem|törölve)",
    "(ismeretlen|érvénytelen|nem létező) (címzett|felhasználó|cím|domain|tartomány)",
    "nem (található|létezik) ..3 (cím|címzett|felhasználó|postafiók)",
  ],
  full: [
    "(postaládája|postafiókja|postafiók|postaláda|levelesláda|tárhely|kvóta) ..4 (megtelt|tele|betelt|túllépte|túllépve)",
    "(tárhelye|kvótája|tárhely) ..2 (megtelt|betelt|elfogyott)",
  ],
  passing: [
    "(szerver|kiszolgáló|rendszer) ..4 (nem válaszol|nem elérhető|nem érhető el|túlterhelt|foglalt)",
    "(átmeneti|ideiglenes|átmenetileg|ideiglenesen) ..2 (hiba|probléma|nem|elérhetetlen)",
    "(próbálja|próbálkozzon) ..5 (később|újra)",
    "(kapcsolat|kapcsolódás) ..4 (elutasítva|megszakadt|sikertelen|időtúllépés)",
  ],
  unwelcome: [
    "(spamnek|spamként|levélszemét|levélszemétnek|kéretlen)",
    "(vírus|spam|vírust) ..4 (talált|észlelt|elutasít*|blokkol*|tartalmaz)",
    "(feketelista|feketelistán|tiltólista|tiltólistán)",
    "(nincs jogosultsága|nincs engedélye|nem jogosult|nem engedélyezett|nincs jogosultság)",
    "(üzenet|levél|melléklet|mérete) ..5 (túl nagy|meghaladja|túllépi)",
    "(szabályzat|szabály|házirend|házirendje) ..4 (elutasít*|tilt*|miatt|blokkol*)",
  ],
};
