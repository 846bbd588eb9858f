import type { Phrase } from "./reading/phrase.ts";

/** What speaks for a first letter to a stranger. Folded text: lower case, no accents, straight quotes. */
export const FOR: readonly Phrase[] = [
  {
    rule: "self-introduction",
    weight: 3,
    patterns: [
      /\bmy name is [a-z]/,
      /\b(?:i am|i'm|as) (?:currently |presently |now )?(?:an?|the) [^.!?;]{0,70}\b(?:student|graduate|undergraduate|resident|fellow|researcher|postdoc\w{0,8}|candidate|physician|doctor|engineer|developer|founder|co-founder|cofounder|scientist|nurse|designer|journalist|alumn\w{1,2}|intern|analyst|consultant|manager|entrepreneur|teacher|lecturer|trainee|applicant|junior|sophomore|senior|freshman|registrar|img|pharmacist|dentist|architect|writer|editor|economist|lawyer)\b/,
      /\bi (?:recently |just )?(?:graduated from|completed my|finished my|earned my)\b|\bi(?: am|'m) (?:currently )?(?:studying|pursuing|completing|finishing|(?:in )?my (?:first|second|third|fourth|fifth|sixth|final) year)\b|\bi (?:currently )?(?:work as an?|volunteer (?:with|at|in)|run|lead|co-?founded|founded|study)\b/,
      /\b(?:i am writing to|allow me to|let me|i (?:would|'d) like to|i want(?:ed)? to) (?:briefly )?introduce (?:myself|our)|\b(?:brief|quick|short) introduction\b/,
      /\bmein name ist\b|\bich hei(?:s|ss)e [a-z]|\bich bin (?:derzeit |zurzeit |aktuell )?[^.!?;]{0,60}(?:student|studentin|absolvent|arzt|arztin|doktorand|praktikant|ingenieur|forscher|wissenschaftler|grunder|entwickler|studierende)|\bich studiere\b|\bmich (?:kurz )?vorstellen\b/,
      /\bje m'appelle\b|\bje suis (?:actuellement )?[^.!?;]{0,60}(?:etudiante?|interne|medecin|doctorante?|cherche\w{1,4}|diplomee?|ingenieure?|fondat\w{2,4}|externe)\b|\b(?:permettez-moi de|je souhaite|je me permets de) me presenter\b|\bactuellement (?:etudiante?|interne|en (?:master|these|doctorat|[a-z]{1,10} annee))/,
      /\b(?:me llamo|mi nombre es)\b|\bsoy (?:actualmente )?[^.!?;]{0,60}(?:estudiante|medic[oa]|egresad[oa]|residente|investigador|graduad[oa]|ingenier[oa]|licenciad[oa]|fundador|doctorand[oa])|\b(?:permitame|quisiera|quiero) presentarme\b/,
    ],
  },
  {
    rule: "first-contact",
    weight: 2,
    patterns: [
      /\b(?:i am|i'm) (?:writing|reaching out|contacting|e-?mailing) (?:you |to (?:you |inquire|enquire|ask|express|apply|see|introduce|explore|request)|because|in (?:the )?hope|with|regarding)|\bi (?:wanted to|thought i would|hope it is okay to|would like to) reach out\b|\breaching out\b/,
      /\bhope this (?:e-?mail|message|note|letter) finds you\b|\bi hope you don't mind\b|\bapologi[sz]e for (?:the|writing|contacting)[^.!?]{0,30}(?:unsolicited|out of the blue|cold|directly)|\bout of the blue\b|\bwe have(?: not|n't) met\b|\byou do(?: not|n't) know me\b/,
      /\bi (?:came across|found|discovered|learned (?:about|of)|got|was given|recently (?:came|read|saw)) (?:about )?(?:across )?your\b|\b(?:suggested|recommended|encouraged|advised)(?: that)? i (?:contact|reach|write|get in touch|speak|talk)|\breferred me to you\b|\b(?:dr|prof|professor|mr|ms)\.? [a-z'-]{2,25}(?: [a-z'-]{2,25})? (?:has |had )?(?:kindly )?(?:told me|suggested|recommended|mentioned|asked me|encouraged|pointed me|thought you)|\bgave me your (?:name|e-?mail|address|contact)/,
      /\b(?:ich wende mich|wende ich mich) (?:heute )?an sie\b|\bich schreibe ihnen\b|\b(?:auf|uber) (?:sie|ihr\w{0,2})[^.!?]{0,50}aufmerksam\b|\bhat mi(?:r|ch)[^.!?]{0,120}(?:empfohlen|geraten|gebeten|an sie)|\bhiermit (?:bewerbe|mochte) ich\b|\bich (?:bewerbe mich|mochte mich bewerben)\b/,
      /\bje me permets de vous (?:contacter|ecrire|solliciter|adresser)|\bje vous (?:ecris|contacte|adresse)\b|\bm'a (?:conseille|recommande|suggere|encourage)|\bje (?:prends contact|vous sollicite)\b/,
      /\b(?:me dirijo a usted|le escribo|me pongo en contacto|me (?:ha |han )?(?:recomendado|sugerido|recomendo|sugirio)|me permito (?:escribirle|contactarle|contactarlo|dirigirme))\b/,
    ],
  },
  {
    rule: "specific-interest",
    weight: 3,
    patterns: [
      /\byour (?:[a-z0-9'-]{1,20} ){0,3}(?:work|research|paper|papers|article|articles|talk|lecture|presentation|book|study|studies|publications?|lab|laboratory|keynote|poster|webinar|podcast|trial|review|findings|essay|panel|session|algorithm|team's|column|clinic's|description of|findings)\b|\byour (?:group|team|lab|clinic|department) (?:found|showed|published|reported|described|built|started)\b|\byou (?:wrote|published|described|showed|argued|presented)\b[^.!?]{0,40}\b(?:in|that|at|how|on)\b/,
      /\bi (?:have |had |'ve )?(?:just |recently |really )?(?:read|saw|watched|attended|enjoyed|listened to|heard|followed|been (?:following|reading)|admired?|loved) (?:with (?:great )?interest )?(?:your|the (?:paper|article|talk)[^.!?]{0,40}you)\b/,
      /\b(?:interested in|impressed (?:by|with)|inspired by|fascinated by|intrigued by|drawn to|admire|admirer of|passionate about|excited about) (?:the |both )?your?\b|\b(?:deep|strong|great|keen) interest in (?:your|the (?:work|research|field)|[a-z]{4,30}(?:ology|surgery|medicine|learning))/,
      /\bihr(?:e|er|en|em)? (?:[a-z-]{1,25} ){0,2}(?:arbeit|arbeiten|forschung|studie|studien|publikation|publikationen|artikel|vortrag|arbeitsgruppe|labor|buch|projekt|veroffentlichung\w{0,2})\b/,
      /\bvos (?:[a-z-]{1,25} ){0,2}(?:travaux|recherches|publications)\b|\bvotre (?:[a-z-]{1,25} ){0,2}(?:article|conference|laboratoire|recherche|etude|enquete|presentation|intervention|livre|expertise|equipe (?:de|sur))\b/,
      /\bsus (?:[a-z-]{1,25} ){0,2}(?:investigaciones|publicaciones|trabajos|articulos)\b|\bsu (?:[a-z-]{1,25} ){0,2}(?:trabajo|investigacion|articulo|ponencia|charla|laboratorio|libro|grupo de)\b/,
    ],
  },
  {
    rule: "ask",
    weight: 3,
    patterns: [
      /\bwould (?:you|there|your (?:lab|team|group))(?: possibly| perhaps| ever)? (?:be|have|consider|mind)\b|\bwould it be (?:possible|okay|ok|all right|feasible)\b|\b(?:was|am|i'm|were|are|been) (?:just )?wondering\b|\bi wonder (?:if|whether)\b|\b(?:ask|inquire|enquire|know|see)(?: you)? (?:if|whether|about (?:the |any |potential )?(?:possib|opportunit|opening|position))/,
      /\b(?:do you|does your (?:lab|group|team|department)) (?:currently |perhaps |by any chance )?have (?:any |an |some |the )?(?:openings?|opportunit|time|availab|capacity|room|positions?|advice|need|space)|\bare you (?:currently |presently )?(?:accepting|taking|looking for|hiring|recruiting|open to|available|able|free|willing)\b|\b(?:is|are) there (?:any|an?) (?:possib|opportunit|openings?|chance|way|positions?)/,
      /\b(?:could|can|may|might) (?:i|we) (?:possibly |perhaps )?(?:schedule|meet|arrange|speak|talk|visit|join|shadow|ask|volunteer|set up|buy|have|send|observe|show)\b|\b(?:i|we)(?: would|'d) (?:be (?:very |most |deeply |extremely |so |truly )?(?:grateful|honou?red|thrilled|delighted|happy)|(?:greatly |really |very much |deeply )?(?:appreciate|welcome|love|value|like)) (?:if|for|the|to|any|an?|your|it|hearing)\b/,
      /\b(?:could|can) you (?:possibly |perhaps )?(?:spare|advise|recommend me|point me|share (?:any|your)|tell me (?:more )?about|write me|find)|\b(?:\d\d|fifteen|twenty|thirty|ten)[- ]?(?:to[- ]\w{2,6}[- ])?min(?:ute)?s?\b|\bopen to (?:an? )?(?:short|quick|brief)?\s?(?:call|chat|meeting|conversation)|\blet me know (?:if|whether) (?:you|there|this|that|it|we)\b|\bi(?: would|'d) like to (?:apply|request|ask|inquire)|\bi(?: am|'m) (?:applying|hoping|looking|seeking|interested) (?:for|to|in)\b|\blook forward to (?:hearing|your (?:reply|response))/,
      /\bware es (?:fur sie )?(?:moglich|denkbar)|\bich (?:wollte|mochte)(?: sie| ihnen)?[^.!?]{0,30}(?:fragen|anfragen|bitten|erkundigen)\b|\bkonnten sie sich vorstellen|\b(?:gibt|gabe) es (?:bei ihnen |in ihr\w{0,2} [a-z-]{1,25} )?(?:die moglichkeit|eine moglichkeit|moglichkeiten|freie|offene)|\bich wurde mich (?:sehr )?(?:uber|freuen)|\b(?:haben sie|hatten sie) (?:[a-z]{1,12} ){0,2}(?:zeit|kapazitat|bedarf|platz|lust|interesse)|\bdurfte ich\b|\bich suche\b|\bwurde (?:gerne?|mich freuen)/,
      /\bserait-il (?:possible|envisageable)|\bje me demandais si\b|\bauriez-vous\b|\bseriez-vous\b|\bpourriez-vous (?:m'accorder|me (?:recevoir|conseiller|dire)|envisager)|\b(?:je|j')\s?(?:souhaiterais|aimerais|voudrais|serais (?:tres )?(?:heureu|honore|reconnaissant|ravi))|\bje (?:recherche|sollicite|cherche)\b|\bpuis-je\b|\best-ce que vous (?:auriez|seriez|acceptez)/,
      /\bseria posible\b|\b(?:queria|quisiera|me gustaria) (?:saber|preguntar|consultar|solicitar|pedir|poder|tener|conversar)|\btendria(?:n)? (?:usted )?(?:[a-z]{1,12} ){0,2}(?:tiempo|disponib|oportunidad|plaza|vacante|unos)|\bestaria (?:usted )?(?:dispuest|interesad|disponible|abiert)|\b(?:hay|existe|habria) (?:alguna )?(?:posibilidad|oportunidad|vacante|plaza)|\bbusco\b|\ble agradeceria\b/,
    ],
  },
  {
    rule: "polite-question",
    weight: 2,
    patterns: [
      /\b(?:would|could|might|may|shall|should) (?:you|i|we)\b[^?]{2,250}\?/,
      /\b(?:konnte|konnten|durfte|durften|wurden|ware) (?:ich|sie|wir|es)\b[^?]{2,250}\?/,
      /\b(?:pourri?ez-vous|pourrais-je|puis-je|accepteriez-vous|auriez-vous|seriez-vous)\b[^?]{2,250}\?/,
      /\b(?:podria|podrian|seria|tendria|estaria|querria)\b[^?]{2,250}\?/,
    ],
  },
  {
    rule: "role-sought",
    weight: 2,
    patterns: [
      /\b(?:research|observership|clinical|internship|shadowing|mentorship|volunteer(?:ing)?|postdoc\w{0,8}|phd|doctoral|externship|elective|residency|rotation|fellowship|training|graduate|job|summer|career) (?:position|opportunit\w{1,3}|opening|experience|placement|role|program|project|assistant\w{0,4}|rotation|internship|student)\b/,
      /\b(?:observership|externship|shadowing|informational interview|mentor(?:ship|ing)?|letter of recommendation|internship|job opening|vacanc(?:y|ies)|clerkship)\b/,
      /\b(?:praktikum|praktikumsplatz|famulatur|hospitation|hospitieren|doktorarbeit|promotionsstelle|zur promotion|masterarbeit|bachelorarbeit|stelle|mentorin?|volontariat)\b/,
      /\b(?:(?:un|en|de|mon|votre) stage|stage (?:d'|de |en )|alternance|(?:ma|une|en) these|doctorat|un poste|au poste|candidature|mentorat|offre d'emploi)\b/,
      /\b(?:practicas|pasantia|rotacion|beca|doctorado|vacante|estancia|observacion|mentoria|tutoria|candidatura)\b/,
    ],
  },
  {
    rule: "cv-offered",
    weight: 2,
    patterns: [
      /\b(?:my|a copy of my|the) (?:[a-z]{1,12} ){0,2}(?:cv|resume|curriculum vitae|transcript)\b|\b(?:cv|resume) (?:is )?(?:attached|enclosed)\b/,
      /\b(?:meinen|mein|anbei[^.!?]{0,30}) (?:lebenslauf|cv)\b/,
      /\b(?:mon|mes) (?:cv|curriculum)\b|\bcv (?:ci-joint|en piece jointe)\b/,
      /\b(?:mi|adjunto) (?:mi )?(?:cv|curriculum|hoja de vida)\b/,
    ],
  },
  {
    rule: "thanks-to-a-stranger",
    weight: 3,
    patterns: [
      /\b(?:thank you|thanks)(?: so much| very much)? for (?:your|the|giving|such)(?: [a-z-]{1,20}){0,3} (?:talk|lecture|presentation|keynote|seminar|workshop|webinar|session|book|article|paper|insights?|answer|panel|poster|conversation|kindness)\b/,
      /\b(?:danke|dank)[^.!?]{0,20} fur (?:ihren|den) (?:[a-z]{1,25} ){0,2}(?:vortrag|artikel|beitrag)|\bmerci[^.!?]{0,30} pour votre (?:[a-z]{1,25} ){0,2}(?:conference|presentation|intervention|article)|\bgracias[^.!?]{0,20} por su (?:[a-z]{1,25} ){0,2}(?:charla|ponencia|conferencia|presentacion)/,
    ],
  },
  {
    rule: "offers-something",
    weight: 2,
    patterns: [
      /\b(?:we|our (?:company|team|platform|product|tool|startup|software)) (?:help|build|built|offer|work with|make|provide|enable|are building|lets?)\b|\bi(?: am|'m)? (?:building|working on)\b|\bwe(?: are|'re) building\b|\b(?:show you|book|give you|see) (?:a )?(?:quick |short |brief )?demo\b/,
    ],
  },
];

/** Subjects that first letters carry. */
export const SUBJECT: readonly Phrase[] = [
  {
    rule: "first-letter-subject",
    weight: 1,
    patterns: [
      /\b(?:inquir|enquir|prospective|introduction|introducing|interest(?:ed)? in|application|applying|opportunit|mentor|observership|internship|informational|request for|shadowing|volunteer|research|your (?:talk|paper|work|article|lecture|book)|quick question|seeking|position|elective)/,
      /\b(?:anfrage|bewerbung|interesse|praktikum|hospitation|famulatur|vorstellung|ihr vortrag|ihre (?:arbeit|forschung))/,
      /\b(?:candidature|demande|stage|vos travaux|votre (?:article|conference)|prise de contact|recherche)/,
      /\b(?:solicitud|consulta|interes en|practicas|rotacion|candidatura|presentacion|oportunidad|investigacion)/,
    ],
  },
];

/** What speaks against it: business in hand, people who know each other, the family. */
export const AGAINST: readonly Phrase[] = [
  {
    rule: "errand",
    weight: -7,
    patterns: [
      /\b(?:refund|warranty|landlord|(?:my|the|your|sublet) (?:lease|apartment|flat|rent)|rental|for rent|come for a viewing|customer service|return label|policy number|my (?:order|booking|reservation|prescription|subscription|landlady)|your (?:shop|store|listing|ad)|i am a patient|patient of yours|plumber)\b|\b(?:move|cancel|reschedule|confirm|change|about) (?:my|our|an|the) appointment\b/,
      /\b(?:mietvertrag|kundigung|meine bestellung|ruckerstattung|kaution|(?:ihre|die) wohnung|mon loyer|remboursement|ma commande|votre annonce|mi pedido|reembolso|alquiler)\b/,
    ],
  },
  {
    rule: "transactional",
    weight: -3,
    patterns: [
      /\b(?:invoice|receipt|purchase|subscription|delivery (?:date|address)|tracking (?:number|code)|shipping|reservation|booking|your (?:quote|shop|store)|payment|paid|bill|deposit|lease|apartment|refill|insurance|cancel (?:my|our|the)|my (?:son|daughter|child)'?s? (?:class|teacher|school|doctor|test|results?))\b/,
      /\b(?:my|an|the|our|your|schedule an|reschedule) (?:[a-z]{1,12} )?appointment\b|\b(?:homework|problem set|midterm|final exam|(?:my|the) assignment|extension on|office hours|permission to enrol|my grade|absence from class|miss class)\b/,
      /\b(?:rechnung|bestellung|lieferung|ruckerstattung|kundigung|mietvertrag|wohnung|termin (?:absagen|verschieben|vereinbaren)|rezept|versicherung|reklamation|vertrag|kaution)\b/,
      /\b(?:facture|commande|remboursement|livraison|appartement|loyer|rendez-vous (?:du|de)|mon ordonnance|assurance|resiliation|colis)\b/,
      /\b(?:factura|pedido|reembolso|envio del|piso|alquiler|reserva|receta|seguro|cancelar mi|devolucion)\b/,
    ],
  },
  {
    rule: "order-number",
    weight: -4,
    patterns: [
      /\b(?:order|invoice|ticket|case|booking|reference|account|customer|confirmation|bestell|rechnungs|commande|pedido)[- ]?(?:number|no\.?|id|nr\.?|nummer|n°)?\s?[:#]?\s?#?[a-z]{0,4}-?\d{4,}/,
    ],
  },
  {
    rule: "family",
    weight: -5,
    patterns: [
      /\b(?:love you|miss you|mum|mom|mommy|dad|daddy|grandma|grandpa|granny|auntie|honey|sweetheart|darling|babe|kids are|give my love)\b/,
      /\b(?:mama|papa|oma|opa|schatz|tante|hab dich lieb|maman|mamie|papi|tata|mon cheri|ma cherie|abuela|abuelo|mi amor|carino)\b/,
    ],
  },
  {
    rule: "know-each-other",
    weight: -5,
    patterns: [
      /\b(?:as (?:we )?(?:discussed|agreed|promised|mentioned|spoken)|as per our|per our (?:conversation|call|discussion|meeting)|following up on (?:our|my|the)|follow(?:ing)?[- ]up (?:from|to) our|(?:great|good|nice|lovely) (?:to (?:see|meet|talk (?:to|with)|speak (?:to|with)|chat (?:with)?)|seeing|meeting|talking (?:to|with)|speaking (?:to|with)|chatting|catching up)(?: with)? you(?: both| all)?(?: again| yesterday| today| last| this| at| on|[.!,])|thanks (?:again )?for (?:yesterday|today|last|dinner|lunch|coffee|having us|helping)|see you (?:on|at|then|tomorrow|there|soon|next|in|tonight)|catch up|long time no|since we last|our (?:last )?(?:meeting|call|conversation|session) (?:on|yesterday|today|last|this)|remember when|hope you had a (?:good|great|nice) (?:weekend|time|trip|holiday|vacation))\b/,
      /\b(?:wie (?:besprochen|vereinbart|abgesprochen|versprochen)|bis (?:morgen|dann|bald|spater|gleich)|unser (?:gesprach|treffen|telefonat) (?:von|am|gestern)|danke fur gestern)\b/,
      /\b(?:comme (?:convenu|discute|promis)|a demain|a ce soir|suite a notre (?:conversation|reunion|appel|echange)|merci pour hier)\b/,
      /\b(?:como (?:acordamos|hablamos|quedamos|te dije|comentamos)|hasta manana|nos vemos|segun lo (?:acordado|hablado)|gracias por ayer)\b/,
    ],
  },
  {
    rule: "work-in-hand",
    weight: -3,
    patterns: [
      /\b(?:please find attached|attached (?:is|are|please find)|here (?:is|are)) (?:the|our|your|my) (?:[a-z0-9-]{1,15} ){0,2}(?:minutes|report|slides|draft|notes|agenda|contract|signed|document|documents|file|files|figures|spreadsheet|invoice|form|forms|timesheet|photos|pictures|revised)|\b(?:standup|stand-up|sprint|pull request|timesheet|minutes of (?:the|our)|our team meeting|staff meeting|weekly meeting|the deadline|deploy|jira|shift swap|swap shifts|on-call)\b/,
      /\b(?:can|could) you (?:please )?(?:send|forward|share|review|check|confirm|sign|update|fix|pick|bring|call|remind|print|upload|look at)\b/,
      /\b(?:anbei (?:das protokoll|die unterlagen|der entwurf|die datei)|kannst du|konntest du|bringst du)\b/,
      /\b(?:ci-joint (?:le compte|le rapport|les documents)|peux-tu|pourrais-tu|tu peux)\b/,
      /\b(?:adjunto (?:el informe|los documentos|el acta)|puedes|podrias)\b/,
    ],
  },
  {
    rule: "chat",
    weight: -3,
    patterns: [
      /\b(?:lol|haha\w{0,4}|wanna|gonna|omg|btw|dude|mate|bro|buddy|what's up|whats up|how's it going|party|birthday|barbecue|bbq|movie|netflix|dinner (?:at|on|tonight|with)|pick up (?:the )?(?:kids|milk|you)|grab (?:a )?(?:beer|drinks?))\b/,
      /\b(?:bock auf|lust auf (?:kino|pizza|ein bier)|geburtstag|feierabend|mdr|anniversaire|on se voit|apero|cumpleanos|jaja\w{0,4}|quedamos)\b/,
    ],
  },
];
