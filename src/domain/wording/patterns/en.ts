import type { LanguagePatterns } from "./patterns.ts";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

export const en: LanguagePatterns = {
  opens: /^(?:dear|hi|hello|hey|good|greetings)$/,
  closes:
    /^(?:all|best|cheers|cordially|kind|kindest|looking|many|regards|respectfully|sincerely|thank|thanks|warm|warmest|with|yours)$/,
  hour: /^(?:good )?(?:afternoon|evening)\b/i,
  closesAmiss:
    /\b(?:in advance|in anticipation|(?:looking|look) forward|await(?:ing)?|your (?:reply|response|answer)|hope(?:fully)?|holidays?|weekend|christmas|new year|submitted)\b|^(?:have a|happy|enjoy|see you|talk|speak|until|hoping|waiting|to your)\b|^thank you\b(?!.*(?: and |&))|\bthank(?:s|ing)?(?: [a-z]+){0,4} (?:for|again)\b/,
  askBegins: /^(?:whether|if|how|what|when|where|which|who|for|about)\b/,
  relativeDay: new RegExp(
    [
      "\\b(?:today|tonight|tomorrow|yesterday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b",
      "\\b(?:this|next|last|coming|upcoming|following) (?:\\w+ ){0,2}(?:days?|weeks?|months?|morning|afternoon|evening)\\b",
      "\\bin (?:a|one|two|three|\\d{1,2}) (?:\\w+ of )?(?:days?|weeks?)\\b|\\bend of (?:the|this) (?:week|month)\\b",
      // A certain day may be past when the follow-up goes out.
      `\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`,
      "(?<![\\d/-])\\d{1,2}/\\d{1,2}(?![\\d-])|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b(?! century)",
    ].join("|"),
  ),
  roundabout:
    /^(?:whether|if) (?:you(?: (?:could|can|would|might|may)|['’]d)|i (?:could|can|might|may))(?: please| kindly| possibly| perhaps)? (?:tell me|let me know|advise me|say|ask you|ask) ((?:whether|if|how|what|when|where|which|who|for|about) )/i,
  pointsElsewhere: new RegExp(
    [
      // "it" at the start may stand for what follows: "whether it would be possible to visit".
      "^\\w+ it\\b(?! (?:would|might|could|may|is|will)(?: still)?(?: be)? (?:possible|all right|alright|appropriate|feasible|acceptable|ok|okay|worth\\w*|too much),? (?:to|for|if|that)\\b)",
      "^\\w+ .+\\b(?:it|its)\\b",
      "\\b(?:they|them|their|theirs|he|him|his|she|her|hers|these|those|aforementioned|former|latter)\\b",
      "\\bthis\\b(?! (?:coming |academic )?(?:year|spring|summer|fall|autumn|winter|season|term|semester|cycle))",
      "^\\w+ (?:this|that)\\b|\\b(?:do|does|discuss|like|see|try) that$|\\b(?:about|after|be|before|for|from|in|is|of|on|to|with) that\\b|\\bthat (?:day|week|time|end|one|way|kind|sort)\\b",
      "\\b(?:such(?! as)|do so|anything|(?:further|additional|more|other) (?:information|details|documents?|materials?)|any (?:further |other )?questions|attached|enclosed|below|above|following|the (?:same|rest|other|others))\\b",
      "\\b(?:there|here|too|either|instead|else|otherwise|one|ones|as well|right now|now|currently|at the moment)$",
      "\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2} ?[ap]\\.?m\\b",
      // To what? "whether you would be interested".
      "^\\w+ (?:\\w+ (?:of you )?)?(?:would |might |could )?(?:be|are|is) (?:\\w+ )?(?:interested|willing|open|able|available|free|happy|keen|game|right|prepared|up|around|in|comfortable)$",
      "^\\w+ \\w+ (?:could|would|might|can) (?:help|consider|agree|let me know|tell|reply|respond|answer|advise|assist|talk about|like to (?:see|know|hear|learn)|(?:take|have) a (?:quick )?look)(?: me| us| more)?$",
      "^(?:for|about) (?:an? )?(?:\\w+ )?(?:couple of |few )?(?:favou?rs?|questions?|things?|something)$",
      "^\\w+ (?:i|we) could (?:come|visit|join|apply|try|help)$",
      // An offer, and no request: "let me know whether you'd like references".
      "^\\w+ you(?:'d| would) (?:also |still )?(?:like|need|prefer|rather|require|want)\\b",
      // It lost its subject: "I would like to ask if would be possible".
      "^\\w+ (?:would|could|might|can|may|is|are|do|does|be)\\b",
      // A first letter that reminds of another, or of its writer, says nothing that could be told again.
      "^\\w+ you (?:ever |still |have |had |would |might |already )*(?:remember|recall|noticed|saw|seen|got|gotten|received|read|heard|had a chance|had the chance|realize|realise|are aware|have (?:any|further|more) questions)\\b",
    ].join("|"),
  ),
  afterthought: /,? (?:and )?if so\b/i,
  emptySubject:
    /^(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening)|thanks|thank you)(?:[ ,.!].{0,80})?|(?:an? |one |my |just a )?(?:quick |brief |small |short |little |big |random |general )?(?:questions?|q|inquir(?:y|ies)|enquir(?:y|ies)|requests?|message|note|e?-?mail|favou?r|ask|help|intro|chat|call|coffee|collab|important|none|\(?no subject\)?|untitled|follow(?:ing)?[ -]?up|checking in|touching base|reaching out|(?:re-?)?introducing (?:myself|ourselves))(?: please| needed| for you)?)[.!?]{0,3}$/i,
};
