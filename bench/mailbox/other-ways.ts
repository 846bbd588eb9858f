import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { type GoogleClient, googleClient } from "./google-client.ts";

/** Another way to notice what was sent and what was answered, written here from its description. */
export interface OtherWay {
  readonly name: string;
  /** Looks as often as Kindly does, and is measured each time, or each so-manieth time where every look is alike. */
  readonly every: number;
  readonly look: (tracked: readonly string[]) => Promise<void>;
  readonly client: GoogleClient;
}

const NEWEST = 50;
const SAMPLED = 48;

export function otherWays(standIn: StandIn): OtherWay[] {
  return [newestThreads(standIn), changedThreads(standIn), trackedThreads(standIn)];
}

/** The script that is copied most: it goes through the newest conversations, and reads each. */
function newestThreads(standIn: StandIn): OtherWay {
  const client = googleClient(standIn, "newest-threads");
  return {
    name: `the newest ${NEWEST} threads, each read`,
    every: SAMPLED,
    client,
    async look() {
      const { threads = [] } = await client.get<{ threads?: { id: string }[] }>(
        `threads?maxResults=${NEWEST}`,
      );
      for (const { id } of threads) await client.get(`threads/${id}?format=full`);
    },
  };
}

/** As tools for the inbox do: whatever message has changed is fetched, and its whole conversation. */
function changedThreads(standIn: StandIn): OtherWay {
  const client = googleClient(standIn, "changed-threads");
  let cursor = "";
  interface History {
    readonly history?: { readonly messagesAdded?: { message: { id: string; threadId: string } }[] }[];
    readonly historyId: string;
    readonly nextPageToken?: string;
  }
  return {
    name: "every changed message, and its whole thread",
    every: 1,
    client,
    async look() {
      if (cursor === "") cursor = (await client.get<{ historyId: string }>("profile")).historyId;
      let page = "";
      const changed = new Map<string, string>();
      do {
        const token = page === "" ? "" : `&pageToken=${page}`;
        const answer = await client.get<History>(`history?startHistoryId=${cursor}${token}`);
        for (const { messagesAdded = [] } of answer.history ?? [])
          for (const { message } of messagesAdded) changed.set(message.id, message.threadId);
        page = answer.nextPageToken ?? "";
        if (page === "") cursor = answer.historyId;
      } while (page !== "");
      for (const id of changed.keys()) await client.get(`messages/${id}?format=full`).catch(() => null);
      for (const id of new Set(changed.values()))
        await client.get(`threads/${id}?format=full`).catch(() => null);
    },
  };
}

/** Each conversation that still waits for its answer is asked about again. */
function trackedThreads(standIn: StandIn): OtherWay {
  const client = googleClient(standIn, "tracked-threads");
  return {
    name: "each tracked thread, asked about again",
    every: SAMPLED,
    client,
    async look(tracked) {
      for (const id of tracked) await client.get(`threads/${id}?format=metadata`);
    },
  };
}
