import type { BounceRule, Wordings } from "../wordbook.ts";

/** Seznam, Exchange, Gmail and the hosters in Czech. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(nedoručitelná|nedoručitelné|nedoručitelný|nedoručená|nedoručené|nedoručeno|nedoručitelnost)",
    "(zpráva|zprávu|e-mail|pošta) ..4 (nebyla doručena|nebyl doručen|nelze doručit|nedoručena|vrácena|odmítnuta|se nepodařilo|opožděna)",
    "(chyba|selhání|problém|oznámení|zpoždění|stav|hlášení) ..3 (doručení|doručování|doručovaní|odeslání|nedoručení)",
    "doručení ..3 (selhalo|se nezdařilo|zpožděno|opožděno|se nepodařilo)",
    "(vrácená|odmítnutá) (zpráva|pošta)",
  ],
  failure: [
    "(zprávu|zpráva|e-mail|zprávy|poštu|mail|vaši zprávu) ..10 (se nepodařilo|nelze|nebyla|nebyl|nebylo možné|nemohla být|nemohl být|nebude) ..4 (doručit|doručena|doručen|odeslat|odeslána|doručeno|předána)",
    "(doručení|odeslání) ..8 (selhalo|se nezdařilo|nezdařilo|se nepodařilo|není možné)",
    "nelze doručit",
    "nepodařilo [se] ..3 doručit",
    "(zpráva|e-mail) ..6 (odmítnuta|odmítnut|vrácena|vrácen|zablokována|zamítnuta)",
  ],
  delayed: [
    "(dosud|zatím|ještě) ..3 (nebyla|nebyl|nepodařilo) ..2 (doručena|doručen|doručit)",
    "doručení ..4 (zpožděno|opožděno|odloženo)",
    "(bude|budeme|další) ..4 (opakovat|pokus*|zkoušet|pokračovat|doručovat)",
  ],
  "unknown-address": [
    "(adresa|adresát|příjemce|uživatel|schránka|účet|doména|adresu|příjemci|uživatele|schránku|doménu) ..8 (neexistuje|neexistující|nebyl nalezen|nebyla nalezena|nenalezen|nenalezena|neznámý|neznámá|neplatný|neplatná|nelze najít|není platná|zrušena|zrušen|již není|byla zrušena)",
    "(neznámý|neplatný|neexistující|neznámá|neplatná) (příjemce|uživatel|adresát|adresa|doména|schránka)",
    "neexistuje",
  ],
  full: [
    "(schránka|schránky|kvóta|úložiště|schránce) ..4 (plná|přeplněna|překročena|zaplněna|naplněna|je plná|není místo)",
    "(překročen|překročena|překročil|nedostatek) ..3 (kvóta|limit schránky|místa|kapacita|kvótu)",
  ],
  passing: [
    "(server|systém) ..4 (neodpovídá|neodpověděl|nedostupný|není dostupný|přetížen|zaneprázdněn)",
    "(dočasná|dočasně|dočasný|přechodná|dočasné) ..2 (chyba|nedostupn*|problém|odmítnut*|problémy)",
    "(zkuste|opakujte) ..4 (později|znovu)",
    "(spojení|připojení) ..4 (odmítnuto|přerušeno|selhalo|vypršel*)",
    "vypršel časový limit",
  ],
  unwelcome: [
    "(jako|za) (spam|nevyžádan*)",
    "(spam|virus|antispam) ..4 (odmítnut*|zablokován*|detekován*|označen*|nalezen*)",
    "(černé listině|blacklistu|blacklist)",
    "(nemáte|nemá) ..2 oprávnění",
    "není (oprávněn*|povolen*|autorizován*)",
    "(zpráva|příloha|přílohy|velikost) ..5 (příliš velká|příliš velké|překračuje|přesahuje)",
    "(zásad|pravidla|pravidel|politiky) ..4 (odmítnut*|zablokován*|porušen*)",
  ],
};
