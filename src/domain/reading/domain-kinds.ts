import { domainOf, registrableDomain } from "../address/address.ts";

/** Providers that give addresses to private people; what comes from them says nothing of an employer. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com
  me.com mac.com aol.com aim.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.at gmx.ch gmx.com web.de
  t-online.de freenet.de arcor.de online.de mail.com zoho.com fastmail.com fastmail.fm hey.com tutanota.com tuta.io
  tuta.com posteo.de mailbox.org yandex.com yandex.ru ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net qq.com
  foxmail.com 163.com 126.com sina.com sina.cn sohu.com 139.com yeah.net naver.com daum.net hanmail.net nate.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr hotmail.fr yahoo.fr outlook.fr live.fr bbox.fr neuf.fr hotmail.es
  yahoo.es outlook.es libero.it hotmail.it yahoo.it virgilio.it tiscali.it alice.it tin.it uol.com.br bol.com.br
  terra.com.br ig.com.br yahoo.com.br hotmail.com.br yahoo.com.mx sapo.pt ziggo.nl kpnmail.nl xs4all.nl planet.nl
  hotmail.nl live.nl home.nl telenet.be skynet.be bluewin.ch aon.at chello.at hotmail.de yahoo.de outlook.de live.de
  btinternet.com hotmail.co.uk yahoo.co.uk live.co.uk talktalk.net ntlworld.com blueyonder.co.uk virginmedia.com
  sky.com eircom.net yahoo.co.in rediffmail.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net
  charter.net earthlink.net juno.com netzero.net optonline.net yahoo.ca sympatico.ca rogers.com shaw.ca telus.net
  yahoo.com.au bigpond.com optusnet.com.au xtra.co.nz hotmail.com.tr yahoo.com.tr mynet.com wp.pl onet.pl o2.pl
  interia.pl gazeta.pl poczta.onet.pl seznam.cz centrum.cz telia.com hotmail.se yahoo.se live.se spray.se online.no
  yahoo.co.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp ybb.ne.jp hotmail.co.jp walla.co.il
  compuserve.com prodigy.net excite.com`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Second-level and top-level domains kept for teaching and research: .edu, .edu.au, .ac.uk. */
const ACADEMIC_SUFFIX = /\.(?:edu|ac)(?:\.[a-z]{2,7})?$/;
/** Names that universities, teaching hospitals and institutes carry in countries without such a suffix. */
const ACADEMIC_NAME =
  /(?:^|[.-])(?:uni|univ|universi|universidad|universite|unimed|med|medschool|hospital|hopital|klinik|klinikum|clinic|clinica|charite|college|campus|school|institut|institute|faculty|academy|lab|labs|research|aphp|chu|mpg|fraunhofer|nih|nhs|eth|epfl|cnrs|inserm|cnr|csic|observatory|museum|stud|student|students|umail|alum|alumni|alumnos|aluno|alunos|estudiante|estudiantes|etu|etud|etudiant|studio|studenti|ogr|ogrenci)(?:[.-]|$)|universit|hospital|klinik|college|institut/;

/** An address at a provider for private people. */
export function isFreeMail(address: string): boolean {
  return FREE_MAIL.has(domainOf(address));
}

/** An address at a university, a school, a hospital or an institute, as far as its domain tells. */
export function isAcademic(address: string): boolean {
  const domain = domainOf(address);
  return ACADEMIC_SUFFIX.test(domain) || ACADEMIC_NAME.test(domain);
}

/** Names below which many houses stand; the Public Suffix List leaves out those of unlisted top-level domains. */
const SHARED_LABELS: ReadonlySet<string> = new Set(
  "ac co com edu gob gov go gouv ne net nhs or org sch".split(" "),
);

/**
 * The house that an address belongs to: the domain that somebody registered, one label deeper when that is shared.
 * @returns null for a provider for private people, an address literal or a bare suffix
 */
export function houseOf(address: string): string | null {
  const registered = isFreeMail(address) ? null : registrableDomain(address);
  if (registered === null || !SHARED_LABELS.has(registered.split(".", 1)[0] ?? "")) return registered;
  const [label] = domainOf(address)
    .slice(0, -registered.length - 1)
    .split(".")
    .slice(-1);
  return label ? `${label}.${registered}` : null;
}

/** Domains of mailing lists: what is sent there goes to many. */
const LIST_DOMAIN =
  /(?:^|\.)(?:lists?|listserv|listhost|listen|liste|listas|listes|groups|ml|mailman|yahoogroups|googlegroups)(?:\.|$)|^groups\.io$/;
/** Where small advertisements are answered: addresses that stand for an offer, not for a person. */
const MARKET_DOMAIN =
  /kleinanzeigen|craigslist|classified|gumtree|marketplace|leboncoin|wallapop|marktplaats|(?:^|\.)ebay\./;

export function isListDomain(address: string): boolean {
  return LIST_DOMAIN.test(domainOf(address));
}

export function isMarketDomain(address: string): boolean {
  return MARKET_DOMAIN.test(domainOf(address));
}
