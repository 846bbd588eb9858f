import { wrapped } from "../../outside/mime/wrapped.ts";
import type { Correspondent, Mailer, Tongue } from "../person.ts";
import { escapeHtml, quotedLines } from "./prose.ts";

/** The mail that an answer or a forward carries below its own text. */
export interface Quoted {
  readonly from: Correspondent;
  readonly to: string;
  readonly subject: string;
  readonly at: number;
  readonly text: string;
}

export interface Quotation {
  readonly text: string;
  readonly html: string;
}

const LOCALES: Record<Tongue, string> = { en: "en-US", de: "de-DE", fr: "fr-FR", es: "es-ES" };

const OUTLOOK_LABELS: Record<Tongue, readonly [string, string, string, string]> = {
  en: ["From", "Sent", "To", "Subject"],
  de: ["Von", "Gesendet", "An", "Betreff"],
  fr: ["De", "Envoyé", "À", "Objet"],
  es: ["De", "Enviado", "Para", "Asunto"],
};

/** What the writer's program puts below an answer, in plain text and as HTML. */
export function quotation(quoted: Quoted, mailer: Mailer, tongue: Tongue, zone: string): Quotation {
  if (mailer === "outlook") return outlookQuotation(quoted, tongue, zone);
  const intro = introduction(quoted, mailer, tongue, zone);
  const plain = `${intro}\n\n${quotedLines(wrapped(quoted.text))}`;
  const body = `${escapeHtml(intro)}<br></div>`;
  const html =
    mailer === "gmail"
      ? `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${body}` +
        `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);` +
        `padding-left:1ex">${breaks(quoted.text)}</blockquote></div>`
      : `<div dir="ltr"><br><blockquote type="cite">${body}</blockquote>` +
        `<blockquote type="cite"><div dir="ltr">${breaks(quoted.text)}</div></blockquote>`;
  return { text: plain, html };
}

/** The block that Gmail's composer puts above forwarded mail. */
export function forwardedBlock(quoted: Quoted, zone: string): Quotation {
  const lines = [
    "---------- Forwarded message ---------",
    `From: ${quoted.from.name} <${quoted.from.address}>`,
    `Date: ${moment(quoted.at, "en", zone, { dateStyle: "medium", timeStyle: "short" })}`,
    `Subject: ${quoted.subject}`,
    `To: ${quoted.to}`,
  ];
  return {
    text: `${lines.join("\n")}\n\n\n${wrapped(quoted.text)}`,
    html:
      `<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${breaks(lines.join("\n"))}<br></div>` +
      `<br><br>${breaks(quoted.text)}</div>`,
  };
}

function introduction(quoted: Quoted, mailer: Mailer, tongue: Tongue, zone: string): string {
  const who = `${quoted.from.name} <${quoted.from.address}>`;
  const day = moment(quoted.at, tongue, zone, {
    weekday: mailer === "gmail" ? "short" : undefined,
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const time = moment(quoted.at, tongue, zone, { hour: "numeric", minute: "2-digit" });
  switch (tongue) {
    case "en":
      return mailer === "gmail"
        ? `On ${day} at ${time} ${who} wrote:`
        : `On ${day}, at ${time}, ${who} wrote:`;
    case "de":
      return mailer === "gmail"
        ? `Am ${day} um ${time} Uhr schrieb ${who}:`
        : `Am ${day} um ${time} schrieb ${who}:`;
    case "fr":
      return mailer === "gmail"
        ? `Le ${day} à ${time}, ${who} a écrit :`
        : `Le ${day} à ${time}, ${who} a écrit :`;
    case "es":
      return `El ${day} a las ${time}, ${who} escribió:`;
  }
}

function outlookQuotation(quoted: Quoted, tongue: Tongue, zone: string): Quotation {
  const [from, sent, to, subject] = OUTLOOK_LABELS[tongue];
  const when = moment(quoted.at, tongue, zone, { dateStyle: "full", timeStyle: "short" });
  const fields: readonly (readonly [string, string])[] = [
    [from, `${quoted.from.name} <${quoted.from.address}>`],
    [sent, when],
    [to, quoted.to],
    [subject, quoted.subject],
  ];
  const head = fields.map(([label, value]) => `${label}: ${value}`).join("\n");
  const htmlHead = fields.map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}<br>`).join("\n");
  return {
    text: `________________________________\n${head}\n\n${wrapped(quoted.text)}`,
    html:
      `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">` +
      `<p class="MsoNormal">${htmlHead}</p></div></div><p class="MsoNormal">${breaks(quoted.text)}</p>`,
  };
}

function breaks(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>\n");
}

function moment(at: number, tongue: Tongue, zone: string, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[tongue], { ...format, timeZone: zone }).format(at);
}
