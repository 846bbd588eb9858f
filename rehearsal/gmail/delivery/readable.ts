import type { Failure } from "./failure.ts";
import { wordsOf } from "./words.ts";

/** The plain text of a report, a section a recipient. */
export function plainText(failures: readonly Failure[], at: number): string {
  const sections = failures.map((failure) => {
    const { headline, before, after, source } = wordsOf(failure, at);
    return `\n** ${headline} **\n\n${before}${failure.address}${after}\n\n\n\n${source}\n${failure.said}\n`;
  });
  return sections.join("\n");
}

/** The same as Gmail lays it out, with its icon. */
export function html(failures: readonly Failure[], at: number): string {
  return `
<html>
<head>
<style>
* {
font-family:Roboto, "Helvetica Neue", Helvetica, Arial, sans-serif;
}
</style>
</head>
<body>
<table cellpadding="0" cellspacing="0" class="email-wrapper" style="padding-top:32px;background-color:#ffffff;"><tbody>
${failures.map((failure) => rows(failure, at)).join("\n")}
</tbody></table>
</body>
</html>
`;
}

function rows(failure: Failure, at: number): string {
  const { headline, before, after, source } = wordsOf(failure, at);
  return `<tr><td>
<table cellpadding=0 cellspacing=0><tbody>
<tr><td style="max-width:560px;padding:24px 24px 32px;background-color:#fafafa;border:1px solid #e0e0e0">
<img style="padding:0 24px 16px 0;float:left" width=72 height=72 alt="Error Icon" src="cid:icon.png">
<h2 style="font-size:20px;color:#212121;font-weight:bold;margin:0">
${headline}
</h2>
<p style="padding-top:20px;color:#757575;font-size:16px">
${before}<a style='color:#212121;text-decoration:none'><b>${escaped(failure.address)}</b></a>${escaped(after)}
</p>
</td></tr>
</tbody></table>
</td></tr>
<tr style="border:none;background-color:#fff;font-size:12.8px;width:90%">
<td align="left" style="padding:48px 10px">
${source}<br/>
<p style="font-family:monospace">
${escaped(failure.said)}
</p>
</td>
</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
