import { domainOf } from "../address.ts";

/** Providers that give addresses to private people; what comes from them says nothing of an employer. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com
  aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de
  mail.com zoho.com fastmail.com hey.com tutanota.com tuta.io posteo.de mailbox.org yandex.com yandex.ru mail.ru
  qq.com 163.com 126.com naver.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr hotmail.fr yahoo.fr
  outlook.fr hotmail.es yahoo.es outlook.es libero.it hotmail.it yahoo.it uol.com.br bol.com.br terra.com.br
  ziggo.nl kpnmail.nl btinternet.com hotmail.co.uk yahoo.co.uk live.co.uk yahoo.co.in rediffmail.com comcast.net
  verizon.net att.net sbcglobal.net`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Second-level and top-level domains kept for teaching and research: .edu, .edu.au, .ac.uk. */
const ACADEMIC_SUFFIX = /\.(?:edu|ac)(?:\.[a-z]{2})?$/;
/** Names that universities, teaching hospitals and institutes carry in countries without such a suffix. */
const ACADEMIC_NAME =
  /(?:^|[.-])(?:uni|univ|universi|universidad|universite|unimed|med|medschool|hospital|hopital|klinik|klinikum|clinic|clinica|charite|college|campus|school|institut|institute|faculty|academy|lab|labs|research|aphp|chu|mpg|fraunhofer|nih|nhs|eth|epfl)(?:[.-]|$)|universit|hospital|klinik|college|institut/;

/** An address at a provider for private people. */
export function isFreeMail(address: string): boolean {
  return FREE_MAIL.has(domainOf(address));
}

/** An address at a university, a school, a hospital or an institute, as far as its domain tells. */
export function isAcademic(address: string): boolean {
  const domain = domainOf(address);
  return ACADEMIC_SUFFIX.test(domain) || ACADEMIC_NAME.test(domain);
}
