import type { Correspondent, Mailer, Tongue } from "../person.ts";

/** Marks that the sender's server sets on an automatic answer (RFC 3834, and what servers do in fact). */
export function autoReplyHeaders(mailer: Mailer): readonly (readonly [string, string])[] {
  switch (mailer) {
    case "gmail":
      return [
        ["Auto-Submitted", "auto-replied"],
        ["Precedence", "bulk"],
        ["X-Autoreply", "yes"],
      ];
    case "outlook":
      return [
        ["Auto-Submitted", "auto-generated"],
        ["X-Auto-Response-Suppress", "All"],
        ["X-MS-Has-Attach", ""],
      ];
    // Rules in a person's own program often mark nothing at all: only the words give these away.
    case "apple":
      return [];
  }
}

/** The subject that the sender's server gives to an automatic answer. */
export function autoReplySubject(subject: string, mailer: Mailer, tongue: Tongue): string {
  if (mailer !== "outlook") return `${mailer === "gmail" ? "Out of office Re" : "Away"}: ${subject}`;
  switch (tongue) {
    case "en":
      return `Automatic reply: ${subject}`;
    case "de":
      return `Automatische Antwort: ${subject}`;
    case "fr":
      return `Réponse automatique : ${subject}`;
    case "es":
      return `Respuesta automática: ${subject}`;
  }
}

/** Marks of a ticket system's acknowledgement. */
export function ticketHeaders(
  seedToken: string,
  system: Correspondent,
): readonly (readonly [string, string])[] {
  return [
    ["Auto-Submitted", "auto-generated"],
    ["X-Auto-Response-Suppress", "All"],
    ["X-Mailer", "Deskwell Mailer"],
    ["X-Ticket-ID", seedToken],
    ["Reply-To", `"${system.name}" <${system.address}>`],
  ];
}
