/** Gmail's composer breaks its plain text near this column. */
const PLAIN_TEXT_WIDTH = 76;

/** The text with hard line breaks, as Gmail puts them into the plain alternative of what somebody typed. */
export function wrapped(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && row.length + 1 + word.length > PLAIN_TEXT_WIDTH) {
      rows.push(row);
      row = word;
    } else {
      row = row === "" ? word : `${row} ${word}`;
    }
  }
  return [...rows, row].join("\n");
}
