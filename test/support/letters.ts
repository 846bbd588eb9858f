import type { StandIn } from "../../rehearsal/gmail/standin.ts";

/** A first letter that asks for something, as the owner would write it by hand. */
export function letterTo(
  name: string,
  address: string,
  from = "Leila Haddad <leila@haddad.example>",
): string {
  const surname = name.split(" ").at(-1);
  return mail({
    From: from,
    To: `${name} <${address}>`,
    Subject: `A question about your heart failure registry, Dr. ${surname}`,
    body: `Dear Dr. ${surname},

My name is Leila Haddad, and I am a medical graduate from Beirut now living in Boston. I read your paper on
readmissions in heart failure with great interest.

Would you be willing to let me help with chart abstraction this summer, as a volunteer?

Thank you for your time.

Kind regards,
Leila Haddad`,
  });
}

/** A short human answer to the last letter that went to this address, in its thread. */
export function replyFrom(standIn: StandIn, address: string, text = "Dear Leila, yes, let us talk."): string {
  return answer(standIn, address, text, {});
}

/** An automatic answer to the last letter that went to this address. */
export function absenceOf(standIn: StandIn, address: string, text: string): string {
  return answer(standIn, address, text, { "Auto-Submitted": "auto-replied" });
}

function answer(
  standIn: StandIn,
  address: string,
  text: string,
  marks: Readonly<Record<string, string>>,
): string {
  const letter = standIn.sent().findLast((sent) => sent.recipients.includes(address));
  if (letter === undefined) throw new Error(`nothing was sent to ${address}`);
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(letter.raw)?.[1]?.trim() ?? "";
  return mail({
    From: `<${address}>`,
    To: field("From"),
    Subject: `Re: ${field("Subject").replace(/^re: /i, "")}`,
    "Message-ID": `<answer-${letter.id}@${address.split("@")[1]}>`,
    "In-Reply-To": field("Message-ID"),
    References: field("Message-ID"),
    ...marks,
    body: text,
  });
}

/** A report that the last letter to this address came to nobody; with the letter's headers given back, as mailers do. */
export function reportOn(standIn: StandIn, address: string, { isForged = false } = {}): string {
  return mail({
    From: "Postmaster <postmaster@charlesgate.example>",
    To: "leila@haddad.example",
    Subject: "Undeliverable: A question about your heart failure registry",
    "Message-ID": "<report-1@charlesgate.example>",
    "Auto-Submitted": "auto-replied",
    "X-Failed-Recipients": address,
    body: `Delivery has failed to these recipients:

${address}
The email address was not found. 550 5.1.1 User unknown

--- Original message headers ---

From: Leila Haddad <leila@haddad.example>
To: ${address}
Message-ID: ${isForged ? "<made-up@haddad.example>" : idOfLetterTo(standIn, address)}
Subject: A question about your heart failure registry`,
  });
}

/** The Message-ID of the last letter to this address. */
export function idOfLetterTo(standIn: StandIn, address: string): string {
  const letter = standIn.sent().findLast((sent) => sent.recipients.includes(address));
  return /^Message-ID: (.*)$/im.exec(letter?.raw ?? "")?.[1]?.trim() ?? "";
}

export function mail({
  body,
  ...fields
}: Readonly<Record<string, string>> & { readonly body: string }): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join("\r\n")}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body.replaceAll("\n", "\r\n")}\r\n`;
}
