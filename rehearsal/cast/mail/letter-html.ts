import type { Letter } from "./letter.ts";
import { escapeHtml } from "./prose.ts";

/** The HTML alternative as the writer's program would make it, with the quotation below. */
export function letterHtml(letter: Letter, quotationHtml: string): string {
  const paragraphs = letter.text.split("\n\n").map((part) => escapeHtml(part).replaceAll("\n", "<br>"));
  switch (letter.mailer) {
    case "gmail":
      return (
        `<div dir="ltr">${paragraphs.map((p) => `<div>${p}</div>`).join("<div><br></div>\n")}` +
        `${gmailSignature(letter.signature)}</div>${quotationHtml}\n`
      );
    case "outlook":
      return (
        `<html xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>\n` +
        `<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n` +
        `<style>p.MsoNormal {margin:0in; font-size:11.0pt; font-family:"Calibri",sans-serif;}</style>\n</head>\n` +
        `<body link="#0563C1" vlink="#954F72">\n<div class="WordSection1">\n` +
        `${paragraphs.map((p) => `<p class="MsoNormal">${p}</p>`).join('\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n')}` +
        `\n${quotationHtml}\n</div>\n</body>\n</html>\n`
      );
    case "apple":
      return (
        `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>` +
        `<body dir="auto">${paragraphs.map((p) => `<div>${p}</div>`).join("<div><br></div>")}` +
        `${quotationHtml}</body></html>\n`
      );
  }
}

function gmailSignature(signature: string | undefined): string {
  if (!signature) return "";
  const lines = escapeHtml(signature).replaceAll("\n", "<br>");
  return (
    `<div><br></div><span class="gmail_signature_prefix">-- </span><br>` +
    `<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">${lines}</div></div>`
  );
}
