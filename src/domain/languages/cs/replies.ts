import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (automatická odpověď|automaticka odpoved|odpověď automaticky|automatická zpráva|automatické potvrzení|automaticky generovaná|autoresponder|potvrzení o (doručení|přijetí)|potvrzení (přijetí|doručení|příjmu)|potvrďte (odběr|registraci|přihlášení))",
  ],
  "absence-subject": [
    "< (nepřítomnost|mimo kancelář|nejsem v kanceláři|dovolená|jsem na dovolené|na dovolené|nejsem přítomen|nejsem přítomna|nepřítomen|nepřítomna|pracovní cesta|mateřská|rodičovská|oznámení o nepřítomnosti|zavřeno)",
  ],
  away: [
    "(jsem|jsme|budu|budeme|jsme všichni|čerpám|nacházím se) ..2 (na dovolené|dovolenou|mimo kancelář|mimo pracoviště|mimo provoz|na služební cestě|na pracovní cestě|v zahraničí|nemocen|nemocná|nemocný|na nemocenské|na neschopence|v pracovní neschopnosti|nepřítomen|nepřítomna|nepřítomní|na školení|na konferenci|nedostupný|nedostupná|na cestách)",
    "(nejsem|nebudu|nejsme|nebudeme|není|nebude) ..3 (v kanceláři|v práci|přítomen|přítomna|k dispozici|k zastižení|dostupný|dostupná|na pracovišti|k dosažení|v úřadu|dostupní)",
    "(v době|po dobu|během|v průběhu) (mé|mojí|naší|své) (nepřítomnosti|dovolené)",
    "(omezený|nemám|bez|nebudu mít|omezeně|pouze omezený) ..1 přístup* (k (e-mailu|emailu|poště|mailu|internetu|e-mailům|mailům)|na (mail|e-mail|internet))",
    "(kancelář|úřad|podatelna|obchod|ordinace|muzeum|knihovna|firma) ..3 (zavřen*|uzavřen*|nefunguje|má zavřeno)",
    "(celozávodní dovolená|čerpání dovolené)",
  ],
  "long-leave": [
    "(na|jsem na|na své) (mateřské|rodičovské|mateřskou|rodičovskou|otcovské|dlouhodobé) [dovolené|dovolenou|nemocenské|stáži]",
    "(tvůrčím volnu|sabatikl*|tvůrčí volno|neplaceném volnu)",
    "(dlouhodobě|do odvolání) (nemocn*|nepřítom*|mimo)",
  ],
  gone: [
    "(již|už) ..1 (nepracuji|nepracuje|nejsem|není|nepůsobím|nepůsobí) ..3 (ve|v|na|u|zaměstnan*|pro|zde)",
    "(nepracuji|nepracuje|nepůsobím) (již|už)",
    "(ukončil|ukončila|skončil|skončila) ..2 (pracovní poměr|pracovní|ve firmě|zaměstnání|své působení|na pozici|v práci)",
    "(odešel|odešla) (z firmy|do důchodu|ze společnosti|do penze|z univerzity|z práce)",
    "(jsem|je) [již] v (důchodu|penzi)",
    "(adresa|schránka|účet|e-mail|email) ..3 (již|už) (není|nepoužívá*|neexistuje|nefunguje|nepoužívám)",
    "(adresa|schránka|účet) ..2 (zrušen*|neaktivní|uzavřen*)",
  ],
  "write-instead": [
    "(můj|moje|naše|nová|nový) ..1 (nová|nový|e-mailová) ..1 (adresa|e-mail|email|mail)",
    "(prosím|prosíme) ..3 (obracejte|obraťte|kontaktujte|pište|zasílejte|směřujte|posílejte|použijte)",
    "(kontaktujte|obraťte se na|obracejte se na|pište na|zasílejte na) (prosím|mou|mého|moji|kolegu|kolegyni|adresu|sekretariát|paní|pana)",
  ],
  "back-on": [
    "(vracím se|vrátím se|vracíme se|vrátíme se|návrat|budu zpět|jsem zpět|budu zpátky|jsem zpátky|zpět|zpátky|budeme zpět|nastupuji|vrátí se|vrací se) [zpět] [do (práce|kanceláře|úřadu)|z (dovolené|cesty)|v (práci|kanceláři)] [opět|zase|až|dne|od|v|ve]",
    "(v (kanceláři|práci)|k (dispozici|zastižení)|na pracovišti|dostupný|dostupná) (budu|jsem|budeme|bude) (opět|zase|znovu|zpět|až) [dne|od|v|ve|až]",
    "(budu|jsem|budeme|jsme) (opět|zase|znovu) [k (dispozici|zastižení)|v (kanceláři|práci)|na pracovišti|dostupný|dostupná|zpět|přítomen|přítomna] [dne|od|v|ve|až]",
    "(opět|znovu) (otevřeno|otevíráme|otevřeme|k dispozici|pracujeme|fungujeme) [od|dne|v|ve]",
    "(otevíráme|otevřeme|datum návratu|den návratu|odpovím až|ozvu se až|ozvu se) [opět|zase|znovu] [od|dne|v|ve|po]",
  ],
  "away-until": ["(do|až do|do dne|do konce dne) [dne|včetně]"],
  "away-from": [
    "(od|ode|v termínu|ve dnech|v období|v době|mezi|termín|dovolená|dovolené|dnech) [dne|od]",
    "(nebudu|nejsem|nebudeme) ..2 (k dispozici|k zastižení|v kanceláři|v práci|dostupný|dostupná) [od|dne|v|ve]",
  ],
  "other-dates": [
    "(uzávěrka|termín podání|otevírací doba|úřední hodiny)",
    "(přihlášky|žádosti|výstava|nabídka|registrace|semestr|kurz) ..4 (je|jsou|přijímáme|trvá|platí|do)",
  ],
  "answer-on-return": [
    "(odpovím|odpovíme|ozvu se|budu reagovat|zareaguji|přečtu|vyřídím|budu se věnovat) ..6 (po [svém] (návratu|dovolené)|po svém návratu|po návratu|jakmile se vrátím|až se vrátím|ihned po)",
    "(po návratu|po svém návratu|po dovolené|jakmile se vrátím|až se vrátím) ..4 (odpovím|ozvu|budu|přečtu|vyřídím|se ozvu|vám odpovím)",
    "(e-maily|zprávy|e-mail|vaše zpráva|pošta) ..3 (nejsou|není|nebudou|nebude) ..2 přeposíl*",
  ],
  "urgent-contact": [
    "v (naléhavých|urgentních|neodkladných|akutních|nutných|nutném|nutnych|případě) ..2 (případech|záležitostech|věcech|případě|nutnosti|potřeby|naléhav*|urgentní|nutné)",
    "(naléhavé|urgentní|neodkladné|akutní) (záležitosti|případy|věci)",
    "(zastupuje|zastupovat) mě",
    "mě (zastupuje|zastoupí)",
    "(v mé nepřítomnosti|po dobu mé nepřítomnosti|v době mé nepřítomnosti) ..4 (kontaktujte|obraťte|obracejte|zastupuje|prosím)",
  ],
  "thanks-for-mail": [
    "(děkuji|děkujeme|dekuji) (za|vám za) ..1 (zprávu|e-mail|email|mail|zájem|vaši|váš|dotaz|zaslání|kontaktování|žádost)",
  ],
  "says-automatic": [
    "(toto|tento|tato|jedná se o) ..2 (automatická|automatický|automaticky|automatickou)",
    "automaticky (generovan*|vygenerovan*|zaslan*|odeslan*|vytvořen*)",
    "(neodpovídejte|prosím neodpovídejte|neodpovídejte prosím)",
    "(zpráva|e-mail) ..3 (generován*|vygenerován*|odeslán*|vytvořen*) automaticky",
  ],
  received: [
    "(vaše|váš|vaši) (zpráva|žádost|dotaz|podání|e-mail|přihláška|objednávka) ..3 (přijat*|doručen*|zaevidován*|zaregistrován*|obdržel*)",
    "(obdrželi|přijali|zaregistrovali) jsme (vaši|vaše|váš)",
    "(odpovíme|ozveme se|budeme vás kontaktovat) ..5 (nejdříve|do|co nejdříve|brzy|pracovních|v nejbližší)",
  ],
  engaged: [
    "(můžete|mohl byste|mohla byste|můžeme|hodí se|chcete|máte|vyhovuje|chtěl byste|chtěla byste) ..14 ?",
    "(kdy|kde|jak|co|kdo|který|proč|kolik) ..14 ?",
    "(rád|ráda|rádi) (se|vás|vám|bych|si|pomohu|přijdu|uvítám)",
    "(zní|to zní) (dobře|zajímavě|skvěle)",
    "(zavolejte|zavolejte mi|zavolej|přijďte|přijeďte|pošlete mi|pošlete|přijď|stavte se|uvidíme se|sejdeme se|navrhuji|gratuluji|samozřejmě|určitě|přikládám|v příloze|zeptám se|podívám se|předám|doporučuji|omlouvám se za (zpoždění|pozdní|prodlevu))",
  ],
  "opt-out": [
    "(nepište|neposílejte|nezasílejte|nekontaktujte|neobtěžujte|nepiš|neposílej) (mi|mě|nám|nás|již|už|více|mne|nic)",
    "(již|už|více) (mi|mě|nám|nás|mne|mně) ..1 (nepište|neposílejte|nezasílejte|nekontaktujte|neobtěžujte)",
    "(vymažte|odstraňte|smažte|vyřaďte|odhlaste|vyškrtněte|odeberte) ..1 (mě|mne|nás|můj|mou|moji|moje|naši)",
    "(nepřeji|nepřejeme|nechci|nechceme) ..3 (dostávat|zprávy|e-maily|kontaktován*|maily|nabídky|dalším|další)",
    "(prosím|žádám) ..2 o (vymazání|odstranění|vyřazení|výmaz)",
    "(nesouhlasím|nedal jsem|nedala jsem) ..3 (zasíláním|souhlas|zpracováním)",
  ],
  "opt-out-alone": [
    "< (odhlásit|odhlaste mě|zrušit odběr|stop|odhlašuji se|vymažte mě|nepište mi) [prosím|děkuji] [.] >",
  ],
  decline: [
    "(bohužel|lituji|je mi líto) ..8 (ne|nemůžeme|nemohu|nemáme|nemám|nepřijímáme|nepřijímám|nejsem|nejsme|není|nelze|nebude|nehledáme|nenabízíme|musím|musíme|neplánujeme)",
    "ne děkuji",
    "děkuji ale ne",
    "(nemáme|nemám|nejsem|nejsme) zájem*",
    "nejsem zainteresovan*",
  ],
  "counter-offer": [
    "(ale|nicméně|místo toho) ..2 (mohu|můžeme|mohl|mohla|zkuste|rád|ráda|navrhuji|doporučuji|doporučím|určitě|třeba)",
    "(možná|třeba|co takhle|hodilo by se) ..4 (jindy|příští|později|v (pondělí|úterý|středu|čtvrtek|pátek)|pondělí|úterý|středu|čtvrtek|pátek|jiný|na podzim)",
  ],
};
