/** Local parts that name a function (RFC 2142, sections 3 to 5, and what offices commonly use). */
export const ROLE_NAMES: ReadonlySet<string> = new Set(
  `abuse accounting accounts admin administration administrator admission admissions alumni anfrage apply
  billing bookings booking bounce bounces careers career cc clinic compliance comms communications
  contact contacto contactus contact-us customerservice customer-service data daemon dean department desk
  devnull editor editorial education email empfang enquiries enquiry events faq feedback finance
  frontdesk gme help helpdesk help-desk hello hola hiring hostmaster hr human-resources info information
  inquiries inquiry invoice invoices it itsupport jobs kontakt legal list listserv library mail mailbox
  mailer mailer-daemon mailerdaemon maildaemon marketing media membership members moderator news newsletter
  newsletters notification notifications notify office officina oficina operations order orders
  payments personal postbox postmaster post_master press pr privacy program programs publicity purchasing
  reception receptionist recruiting recruitment registrar registration request reservations residency root
  sales sekretariat secretariat secretary security service services shop staff studentaffairs subscribe
  support supporto system team tech techsupport tickets ticket uucp unsubscribe usenet verwaltung
  webmaster web welcome www bewerbung personalabteilung secretaria secretariado recrutement rh
  soporte ventas ayuda buchhaltung rechnung`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/**
 * Names of functions that stand in an address beside other words ("secretaria.posgrad", "service-client",
 * "kundenservice2"), in the languages that mail is read in. None of them is a person's name.
 */
const ROLE_WORDS: ReadonlySet<string> = new Set(
  `abuse accounts accueil achats administracion administratie administrativo administrazione admissions
  alcaldia alerts allgemein amministrazione announce annonces anfrage anfragen asistencia assistance
  assistenza atencion atendimento aufnahme ayuda ayuntamiento backoffice beratung beschwerden bestellung
  bestellungen bewerbung bewerbungen billing biuro biblioteca bibliothek bibliotheque boekhouding bookings booking
  buchhaltung bounce bounces buero candidature candidatures citas clientes clientservice club
  comercial commande commandes commercial committee complaints compras comptabilite comunicacao comunicacion
  comunicazione comite contabilidad contabilidade contabilita contact contacto contato contatti correo courrier
  customer customercare customers daemon dekanat desk destek dienst direccion direction direzione donotreply dyrekcja
  dziekanat editorial editorialoffice education empfang empleo empregos enquiries enquiry eventos events facturas
  facturation faturamento feedback finance finanzen finans formacion frontdesk geral gerencia gestion
  groupe groups grupo help helpdesk highways hiring hostmaster hotline hr iletisim info informacion
  informaciones informacje informacoes informatie information informationen informazioni inquiries inquiry
  inscripciones inscriptions invoice invoices jobs kadry kancelaria karriere kasse kefu klantenservice klient
  kontakt koordination kreditoren kundendienst kundenservice kunder leitung library list liste listserv lists
  locations logistica logistik logistique mailer mailings mairie marketing media member members membership
  memberservices mieterservice muhasebe newsletter noreply notifications obchod obsluga ofertas office oficina
  order orders ordini operations parents ouders partnerships payments pedidos personalabteilung personeel poczta
  portaria posgrad postmaster praktikum prensa presse press presseoffice prenotazioni privacy pta procurement
  projekty protocollo pta publicidad publicidade purchasing quotes rechnung rechnungen reception recepcion recepcao
  reclamaciones reclamacoes recrutement recruiting recruitment recursoshumanos redaccion redacao redaktion
  redaction redazione registration registrar rendezvous reklamacje relations rentals reservas reservation
  reservations reservering reserveringen reservierung reservierungen rezeption rezervasyon rota rrhh rezerwacje sac
  sales satis sav schedule scheduling secretaria secretariaat secretariado secretariat secretaire secretary
  segreteria sekreterlik sekretariat sekretariaat service serviceclient services servicios servizio shop softball
  soporte staff stadtverwaltung studienbuero submissions subscribe subscriptions suporte support supporto syndic
  sistemas team teams teknik ticket tickets turismo uffici ufficio umzug unsubscribe uyelik vendas vente ventas
  verein vereniging verkauf vermietung vermittlung verwaltung verkoop versand webmaster webmestre webteam
  yardim yoyaku zakaz zamowienia zarzad zentrale toiawase otoiawase eigyo soumu jinji madoguchi kouhou
  bangong bangongshi yewu zhaopin lianxi xiaoshou hangwon sangdam gogaek pressoffice pressestelle
  redactie vacatures sollicitatie bestelling bestellingen info2 lostandfound mediarelations subscribers volunteers
  residents neighbors neighbours everyone allstaff alle alleman tous todos tutti wszyscy announcements reminders`
    .split(/\s+/)
    .filter((name) => name !== ""),
);
/** Long enough to stand for a function wherever they stand in a word: "101enquiries", "kundenservicecenter". */
const ROLE_STEMS =
  /service|support|enquiries|inquiries|reservation|reservierung|helpdesk|sekretariat|secretaria|customercare|atencion|newsletter|noreply|no-reply|no_reply|undisclosed|mailinglist/;

/**
 * Whether the part of an address before the @ names a function, not a person, as far as it tells.
 * @param name in lower case
 */
export function isRoleName(name: string): boolean {
  const plain = name.slice(0, 100).split("+", 1)[0] ?? "";
  if (ROLE_NAMES.has(plain) || ROLE_STEMS.test(plain)) return true;
  return plain
    .split(/[^\p{L}]+/u)
    .some((piece) => ROLE_WORDS.has(piece.normalize("NFKD").replace(/\p{M}/gu, "")));
}
