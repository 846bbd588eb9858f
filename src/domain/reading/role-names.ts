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
