import type { PolitenessPhrases } from "./phrases.ts";

export const en: PolitenessPhrases = {
  guilt: [
    /\bchecking (?:back )?in\b(?! (?:at|to) (?:the|a|my))|\b(?:circl|loop)ing back\b|\b(?:circle|loop) back\b|\btouch(?:ing)? base\b|\bping(?:ing)? you\b|\bnudg(?:e|ing)\b/,
    /\bjust (?:following up|wanted to (?:follow up|check|see if you|make sure|remind))\b|\b(?:following|follow) up (?:again|once (?:more|again))\b|\b(?:writing|reaching out|trying) (?:to you )?(?:once )?again\b/,
    /\b(?:have not|haven't|never|not yet|did not|didn't|yet to|still not|without) (?:yet |ever |even )?(?:heard|hear|hearing|received|receive|receiving|got|get|getting|gotten|had|have|seen) (?:anything )?(?:back|from you|a reply|a response|an answer|any reply|any response|any answer|your reply|your response|your answer)\b/,
    /\bno (?:reply|response|answer|word) (?:yet|so far|to date|from you|to my)\b|\bwithout (?:a|any) (?:reply|response|answer)\b|\b(?:gone|remains|remained|went|is|was|still) unanswered\b|\bunanswered (?:e-?mails?|messages?|letters?)\b|\b(?:lack|absence) of (?:a |any )?(?:reply|response|answer)\b|\byour silence\b/,
    /\bper my (?:last|previous|earlier|first|prior|initial)\b|\bas (?:i )?(?:already |previously |clearly )(?:mentioned|wrote|said|stated|noted|explained)\b|\bas (?:i )?(?:mentioned|stated|noted|wrote|written|explained|said) (?:in my|before|earlier|previously)\b/,
    /\bbump(?:ing)? (?:this|my|it|the)\b|\btop of your (?:in-?box|list|pile)\b|\b(?:lost|buried|drowned|overlooked|missed) in your\b|\bslipped (?:through|past|off|your)\b|\b(?:through|between) the cracks\b/,
    /\b(?:still|been|keep|kept) (?:a?waiting|hoping)\b|\bstill (?:have not|haven't)\b|\b(?:gentle|friendly|quick|kind|small|little|short|polite|another|final|last|second) (?:reminder|nudge|ping|poke)\b|\b(?:to remind|reminding) you\b|\bas a reminder\b/,
    /\byou (?:did not|didn't|have not|haven't|never|still have not|still haven't|failed to) (?:yet |even |ever )?(?:reply|replied|answer|answered|respond|responded|get back|got back|gotten back|write back|written back|acknowledged?)\b/,
    /\bdid you (?:ever |even )?(?:get|receive|see|read|miss|notice) (?:my|this|the (?:e-?mail|message|letter))\b|\b(?:did you have|have you had|if you had|whether you had|if you have had|whether you have had|if you've had|had) (?:a|the|any) (?:chance|opportunity|moment|time) to (?:read|look|see|review|consider|go through|think)\b/,
    /\b(?:have you|if you|whether you|that you|you have|you've) (?:seen|read|received|got|gotten|saw|missed|overlooked|forgotten|forgot) (?:my|this|to (?:reply|answer|respond))\b|\bmake sure (?:that )?(?:you|my|it|this) (?:received|got|saw|did not|didn't|e-?mail|message|letter|reached|arrived)\b|\bin case (?:you|it|this|my \w+) (?:missed|was missed|got|overlooked|slipped)\b/,
    /\bbusy,? but\b|\bbusy[;,] (?:however|yet)\b|\bthis is (?:now )?(?:my|the) (?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:e-?mail|message|letter|time|attempt|reminder|request|note|follow[- ]up)\b(?! (?:at|on|of))|\bmy (?:second|third|fourth|fifth|2nd|3rd) (?:e-?mail|message|reminder|request|follow[- ]up|attempt to)\b|\b(?:second|third|fourth) attempt\b(?! (?:at|on|of))|\bthe (?:second|third|fourth|fifth) time (?:that )?i\b|\bfor the (?:second|third|fourth|umpteenth) time\b/,
    /\bi (?:have )?already (?:wrote|written|e-?mailed|contacted|asked|messaged)\b|\b(?:e-?mailed|written|wrote|contacted|messaged|asked|called) (?:to )?(?:you )?(?:twice|repeatedly|several times|many times|multiple times|(?:two|three|four) times)\b/,
    /\bignor(?:ed|ing) (?:me|my|this)\b|\b(?:disappoint|frustrat)ed\b|\b(?:common|basic|professional|simple) courtesy\b|\bcourtesy of a\b|\bthe least you\b|\beven a (?:simple |short |quick |brief )?no\b|\b(?:simple|quick) yes or no\b/,
  ],
  urgency: [
    // "Urgent care" is a field of medicine.
    /\burgent(?:ly)?\b(?! care)|\burgency\b|\basap\b|\ba\.s\.a\.p\b|\bas soon as (?:possible|you (?:can|get|are able))\b|\btime[- ](?:sensitive|critical)\b|\bearliest (?:possible )?(?:convenience|opportunity)\b/,
    /\bimmediate (?:reply|response|answer|attention|action|decision|feedback)\b|\b(?:reply|respond|answer|act|call|write|confirm|decide)(?: back| me| to me)? immediately\b|\bwithout (?:further )?delay\b|\bright away\b|\b(?:prompt|quick|speedy|swift|fast|early) (?:reply|response|answer|feedback|confirmation)\b|\bpromptly\b/,
    /\btime is (?:running|short|of the essence|pressing|ticking|limited)\b|\brunning out of time\b|\bbefore it(?:'s| is) too late\b|\b(?:don't|do not) miss (?:out|this)\b|\bact now\b|\blimited time\b|\b(?:spots|places|seats|spaces) (?:are )?(?:filling|going|running|limited)\b|\bonly (?:a few|two|three) (?:spots|places|seats) (?:left|remain)/,
  ],
  pressure: [
    /(?<!\b(?:if|what|that|whatever|anything|everything|documents|information|forms) )\byou (?:must|need to|have to)\b(?! be\b)|\byou (?:should|ought to) (?:reply|respond|answer|decide|get back)\b/,
    /\bi(?:'m| am)? (?:really |urgently |desperately )?(?:expect|expecting|need|require|demand|insist on|deserve) (?:an|a|your)(?: \w+)? (?:answer|reply|response|decision|confirmation|feedback)\b|\bi (?:expect|trust) (?:that )?you will\b/,
    /\b(?:last|final) (?:chance|reminder|notice|attempt|call|warning|opportunity)\b/,
    /\b(?:i will|i'll|i shall|i must|i can only|i have to|i would have to|will have to) (?:then |therefore |have to |just |simply )?(?:assume|presume|conclude|interpret|take (?:it|that|this|your silence) (?:that|as|to))\b/,
    /\b(?:i will|i'll|i shall|i am going to|i'm going to) (?:then |also |just )?(?:call|phone|ring|visit) (?:you|your)\b|\bcome by your\b|\b(?:drop|stop) by your\b|\bescalat\w+\b|\b(?:contact|write to|ask|turn to|reach out to|inform|copy) your (?:\w+ )?(?:supervisor|dean|chair|head|boss|superior|director)\b/,
    /\b(?:please|kindly) (?:reply|respond|answer|revert|confirm|acknowledge|get back)\b(?! (?:only|whenever|when|if))|\b(?:do not|don't) (?:ignore|disregard|delete) (?:this|my|me)\b|\bawait(?:ing)? your (?:reply|response|answer|decision|confirmation)\b|\b(?:positive|favou?rable) (?:reply|response|answer)\b/,
    /\bi(?:'m| am) (?:desperate|begging)\b|\bdesperately\b|\bi beg\b|\byou are my (?:only|last)\b|\bmy (?:whole )?(?:future|career|life|visa) depends\b|\b(?:why|when) (?:are you not|aren't you|have you not|haven't you|will you (?:finally )?(?:reply|answer|respond))\b/,
  ],
  answer:
    /\b(?:let me know|reply|replies|respond|answer|response|get back to me|hear(?:ing)? (?:back )?from you|write back|confirm|confirmation|decide|decision|feedback)\b/,
  deadline:
    /\b(?:by|before|no later than|not later than|within|until|latest)\b (?:the |this |my |our )?(?:coming )?(?:end|close|tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|week\b|month\b|noon|midnight|eod|cob|deadline|\w+ deadline|(?:one|two|three|few|a few|a) (?:hours?|days?|weeks?)|24 hours|48 hours|january|february|march|april|may \d|june|july|august|september|october|november|december|\d)/,
  opensDemand: /^(?:please|kindly|if (?:at all )?possible|and|so|ideally)?[ ,]*$/,
  thanks: [
    /\bthanks\b|\bthank you\b(?! to (?:reply|confirm|answer))|\bthankful\b|\bgrateful\b|\bappreciate\b/,
  ],
  wayOut: [
    /\bno (?:answer|reply|response) (?:is |will be |would be )?(?:at all )?(?:needed|necessary|required|expected)\b|\bneed not (?:answer|reply|respond|write)\b/,
    /\bno need to (?:answer|reply|respond|write)\b|\b(?:do not|don't) (?:need|have|feel obliged|feel you have) to (?:answer|reply|respond|write)\b|\b(?:do not|don't) worry about (?:answering|replying)\b/,
    /\bfree to (?:ignore|disregard)\b|\b(?:ignore|disregard) this (?:e-?mail|message|letter|note)\b|\bno worries\b|\bno hard feelings\b|\b(?:no|without any) obligation\b/,
    /\b(?:will|would|i'll|completely|fully|entirely|perfectly) (?:of course |completely |fully |entirely |perfectly |certainly )?understand\b|\bthat (?:is|would be) (?:perfectly |quite |completely |absolutely |entirely |totally )?(?:fine|all right|alright|ok|okay|understandable)\b|\bi will leave it at that\b/,
  ],
};
