import { roomLeft } from "../../domain/cap.ts";
import type { Policy } from "../../domain/policy.ts";
import type { RoomFacts } from "../../store/read-room.ts";

export interface RoomGaugeProps {
  readonly facts: RoomFacts | undefined;
  readonly closed: "opt-out" | "dead-address" | "do-not-contact" | null;
  readonly policy: Policy;
  readonly now: number;
}

const GAP = 16;

/** How many more messages a contact may get now: one ring for each that the cap allows, filled when used up. */
export function RoomGauge({ facts, closed, policy, now }: RoomGaugeProps) {
  if (closed !== null) return <span class="room closed">{closedName(closed)}</span>;
  const room = roomLeft(facts?.sentAt ?? [], facts?.clearedAt ?? null, now, policy);
  const places = Array.from({ length: policy.capPer30Days }, (_, place) => place);
  return (
    <span class="room">
      <svg
        viewBox={`0 0 ${places.length * GAP} 14`}
        width={places.length * GAP}
        height="14"
        aria-hidden="true"
      >
        {places.map((place) => (
          <circle class={place < places.length - room ? "used" : "free"} cx={place * GAP + 7} cy="7" r="5" />
        ))}
      </svg>
      {room === 0 ? "no room now" : `room for ${room} more`}
    </span>
  );
}

/** Why nothing may be sent to a contact, in two or three words. */
export function closedName(closed: "opt-out" | "dead-address" | "do-not-contact"): string {
  switch (closed) {
    case "opt-out":
      return "opted out";
    case "dead-address":
      return "address is dead";
    case "do-not-contact":
      return "not to be written to";
    default:
      return closed satisfies never;
  }
}
