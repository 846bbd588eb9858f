import type { Listed } from "../../store/export.ts";
import { placeOf } from "../api/export.ts";

/** One table that its owner may take home, with a link for each of its files; `file` is the number of the first. */
export function TableFiles({ listed, file }: { listed: Listed; file: number }) {
  const { table, rows, pieces, next } = listed;
  const csv = table.name === "outreach" ? "/data/outreach.csv?" : "/data/export?as=csv&";
  return (
    <li>
      <span>{table.holds}</span>
      <span class="faint">
        {rows}
        {next === null ? "" : "+"} <span class="hidden">{rows === 1 ? "row" : "rows"}</span>
      </span>
      <span>
        <Pieces path="/data/export?" listed={listed} file={file} as="JSON" />
        <Pieces path={csv} listed={listed} file={file} as="CSV" />
        {next === null ? null : (
          <a href={`/data?file=${file + pieces.length}&after=${placeOf(table.name, next)}`}>More files</a>
        )}
      </span>
    </li>
  );
}

interface PiecesProps {
  readonly path: string;
  readonly listed: Listed;
  readonly file: number;
  readonly as: string;
}

function Pieces({ path, listed: { table, pieces, next }, file, as }: PiecesProps) {
  const isAlone = pieces.length === 1 && file === 1 && next === null;
  return pieces.map((after, i) => (
    <>
      <a href={`${path}after=${placeOf(table.name, after)}`}>
        {isAlone ? as : `${as}\u00a0${file + i}`}
      </a>{" "}
    </>
  ));
}
