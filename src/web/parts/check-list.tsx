import { type Check, weightOf } from "../../domain/health/checks.ts";
import type { Finding } from "../../domain/health/finding.ts";
import { Sign } from "./pieces.tsx";

interface CheckListProps {
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** When they were looked at last, in words. */
  readonly lookedAt: string;
  /** Whether whoever looks can mend it. */
  readonly isTheirs: boolean;
}

const LOOKS = {
  fine: { label: "Fine", tone: "done", sign: "✓" },
  worrying: { label: "Wants looking after", tone: "live", sign: "!" },
  broken: { label: "Broken", tone: "care", sign: "✕" },
} as const;

/** Each check by its name: how it stands, what that means, and what to do. */
export function CheckList({ checks, findings, lookedAt, isTheirs }: CheckListProps) {
  return (
    <>
      <ul class="checks">
        {checks.map(({ name, means, codes }) => {
          const found = findings.filter(({ code }) => codes.includes(code));
          return (
            <li>
              <h3>{name}</h3>
              <p>
                <Sign look={LOOKS[weightOf(found)]} />
              </p>
              <div>
                {found.length === 0 ? <p class="faint">{means}</p> : null}
                {found.map(({ says, mend }) => (
                  <>
                    <p>{says}</p>
                    <p class="faint">{isTheirs ? mend : `For whoever runs this Kindly: ${mend}`}</p>
                  </>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <p class="faint">Last looked at: {lookedAt}.</p>
    </>
  );
}
