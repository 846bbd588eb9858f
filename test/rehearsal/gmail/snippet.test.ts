import { expect, test } from "vitest";
import { snippetOf } from "../../../rehearsal/gmail/mime/payload.ts";
import { parseTree } from "../../../rehearsal/gmail/mime/tree.ts";
import { openLeila } from "./signed-in.ts";

function htmlMail(html: string): string {
  return `From: ada@uni.example\r\nSubject: Hello\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
}

test("the words of a page, without its head, its style and its tags", () => {
  const page =
    "<html><head><title>No</title></head><body><STYLE>p { color: red }</STYLE><header>Dear Leila,</header>" +
    "<p class=x>yes &amp; &lt;soon&gt;</p><script>alert(1)</script >Ada</body></html>";
  expect(snippetOf(parseTree(htmlMail(page)))).toBe("Dear Leila,yes &amp; &lt;soon&gt; Ada");
});

test("a head that is never closed takes no words along", () => {
  expect(snippetOf(parseTree(htmlMail("<head><body>Dear Leila</body>")))).toBe("Dear Leila");
});

// Each of these took minutes when a pattern read the rest of the mail again for every "<".
test.each(["<", "<br", "<style", "<head", "</style  "])("a mail of nothing but %j is read", (sign) => {
  const standIn = openLeila();
  const { id } = standIn.deliver(htmlMail(`Dear Leila ${sign.repeat(400_000)}`));
  expect(id).not.toBe("");
  expect(snippetOf(parseTree(htmlMail(`Dear Leila ${sign.repeat(400_000)}`)))).toContain("Dear Leila");
  standIn.close();
});
