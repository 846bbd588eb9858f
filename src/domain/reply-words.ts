/** Words of people who answer by hand. Folded text: lower case, no accents, straight quotes. */

/** Never write to me again. */
export const OPT_OUT: readonly RegExp[] = [
  /\b(?:please |kindly )?(?:do not|don't|never|stop|cease|quit)(?: ever)? (?:contact(?:ing)?|e-?mail(?:ing)?|writ(?:e|ing)(?: to)?|messag(?:e|ing)|send(?:ing)?|bother(?:ing)?|spam(?:ming)?)(?: to)? (?:me|us|this address|any ?(?:more|further) (?:e-?mails|messages))(?: again| any ?more| further| ever| please|$|[.,!;])/,
  /\b(?:remove|delete|take|unsubscribe) (?:me|us|my (?:name|e-?mail|address|contact)[^.!?]{0,20}|my e-?mail address|this address)(?: off| from| out of| please|[.!]|$)/,
  /\b(?:i|we) (?:do not|don't) (?:want|wish) to (?:be contacted|receive|hear|get)(?: any)?(?: more| further)?\b|\bno (?:more|further) (?:e-?mails|messages|contact)\b[^.!?]{0,20}(?:please|from you|$)|\bplease unsubscribe\b|\bunsubscribe me\b|\bopt(?:ing)? me out\b|\blose my (?:e-?mail|address|number)\b/,
  /\b(?:bitte )?(?:schreiben|kontaktieren|mailen) sie (?:mir|mich|uns)[^.!?]{0,20} nicht (?:mehr|wieder)|\bkeine weiteren (?:e-?mails|mails|nachrichten|anfragen)\b|\bloschen sie (?:bitte )?mein|\bnehmen sie mich (?:bitte )?(?:aus|von)|\bunterlassen sie/,
  /\b(?:merci de |veuillez |priere de )?ne (?:plus )?(?:m'|me |nous )(?:ecri|contact|envoy|sollicit)\w{0,4}(?: plus)?|\bne plus (?:m'|me |nous )(?:ecrire|contacter|envoyer|solliciter)|\b(?:retirez|supprimez|desinscri\w{2,4})[- ](?:moi|mon|mes)/,
  /\bno (?:me|nos|vuelva a|me vuelva a) (?:escriba|contacte|envie|escribir|contactar|escribas|contactes|moleste)|\b(?:deje|deja) de (?:escribir|contactar|enviar|mandar)(?:me|nos)?|\b(?:elimine|borre|quite|elimineme|borreme)(?:me)? (?:de (?:su|la)|mi (?:correo|direccion|nombre))|\bdeme de baja/,
];

/** As a whole mail or as its first words; inside a letter the word says nothing. */
export const OPT_OUT_ALONE: readonly RegExp[] = [
  /^(?:please )?(?:unsubscribe|remove(?: me)?|stop|opt[- ]?out|take me off)(?: me)?(?:[.! ]{0,3}| please[.! ]{0,3}| thank(?:s| you)[.! ]{0,3})$/,
];

/** No, thank you. */
export const DECLINE: readonly RegExp[] = [
  /\b(?:unfortunately|regrettably|i regret|sadly|i'm afraid|i am afraid|i'm sorry|i am sorry|sorry)\b[^.!?]{0,80}\b(?:not|cannot|can't|unable|no (?:[a-z]+ )?(?:openings?|positions?|observers?|spots?|places?|capacity|room|funding|funds|space|vacanc|availab|opportunit|bandwidth|slots?|longer)|won't|don't|isn't|aren't|full|filled|decline|impossible)\b/,
  /\b(?:i|we|my lab|our (?:lab|group|team|program|department)|the (?:lab|position|role|program))(?: am| are|'m|'re| is| do| does| has| have|'ve)?(?: currently| presently| really| simply)? (?:not|cannot|can't|unable to|don't|doesn't|won't)(?: be)?(?: able to)?(?: currently| presently)? (?:accept|tak(?:e|ing)|offer|host|hir(?:e|ing)|accommodat|recruit|supervis|mentor|in a position|interested|a (?:good )?(?:fit|match)|have (?:any |the )?(?:openings?|positions?|capacity|room|funding|time|bandwidth|space|availability|opportunit))/,
  /\b(?:i|we) (?:have to|must|will have to|need to|am going to|'ll have to|would have to|respectfully|regretfully) ?(?:politely |respectfully |regretfully )?(?:decline|pass|say no)\b|\b(?:i|we)(?:'ll| will) (?:have to )?pass\b|\bnot interested\b|\bno,? thank(?:s| you)\b|\bwe regret to inform\b|\bdecided (?:not to|to (?:move|proceed|go) (?:forward|ahead)? ?with (?:an)?other)|\bposition (?:has been|is|was) (?:already )?(?:filled|closed)\b|\bnot the right (?:person|fit)\b|\bwish you (?:the best of luck|all the best|luck|every success) (?:in|with) (?:your|the) (?:search|application|endeavo)/,
  /\b(?:we|i) (?:do not|don't|have no|currently have no) ?(?:have |offer |accept |take |host )?(?:any )?(?:openings|open positions|vacanc|observers|observerships|volunteers|external (?:students|applicants)|capacity)/,
  /\b(?:leider|bedauerlicherweise)\b[^.!?]{0,100}\b(?:nicht|kein|keine|keinen|absagen|unmoglich)\b|\b(?:muss|mussen) (?:ich |wir )?(?:ihnen )?(?:leider )?absagen|\bkein interesse\b|\bkeine (?:freien )?(?:stellen?|platze|kapazitat)/,
  /\b(?:malheureusement|je regrette|je suis (?:au regret|desolee?)|helas|nous regrettons)\b[^.!?]{0,100}\b(?:ne |pas|aucun|impossible|plus de)|\bne (?:suis|sommes|sera|pourr\w{2,4}|peux|pouvons) (?:malheureusement )?pas (?:en mesure|interess|possible|donner|accueillir|accepter)|\bdonner (?:une )?suite favorable/,
  /\b(?:lamentablemente|desafortunadamente|desgraciadamente|por desgracia|lamento|siento|sentimos|lamentamos)\b[^.!?]{0,100}\b(?:no|ningun\w?|imposible)\b|\bno (?:puedo|podemos|estoy interesad|estamos aceptando|tenemos (?:plazas|vacantes)|me es posible|nos es posible)/,
];

/** A no that comes with another way is a conversation. */
export const COUNTER_OFFER: readonly RegExp[] = [
  /\b(?:how about|what about|instead|would (?:you be|it|that|[a-z]+day|next)|could (?:you|we) (?:meet|talk|do|speak|try|call)|can we|but (?:i|we)(?: would|'d| could| can| am| will|'ll| 'm)|(?:i|we)(?:'d| would) be (?:happy|glad|pleased|delighted)|happy to|glad to|let's|let me know|let us|please (?:apply|contact me|write|send|try|check back|get back|reach out)(?: again)?|(?:next|later) (?:week|month|year|spring|summer|fall|autumn|term|semester) (?:would|could|should|works|is (?:better|fine|good|possible|open|best))|are you (?:free|available)|another time|reschedule)\b/,
  /\b(?:stattdessen|aber (?:gerne|ich|wir)|gerne (?:konnen|kann)|wie ware es|konnten wir|melden sie sich)\b/,
  /\b(?:en revanche|par contre|mais je (?:peux|pourrais|serais)|pourrions-nous|n'hesitez pas a me|volontiers)\b/,
  /\b(?:en cambio|pero (?:puedo|podria|podemos|con gusto)|que tal|podriamos|le propongo|con gusto)\b/,
];
