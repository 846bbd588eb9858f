/** The way out, with what it means said beforehand. */
export function Disconnect({ drafted }: { drafted: number }) {
  return (
    <section aria-labelledby="disconnect">
      <h2 id="disconnect">Disconnect</h2>
      <p>
        Kindly stops reading, gives its permission back to Google and forgets the key to this mailbox. What it
        has noted stays on these pages, and connecting again goes on where it stopped.
      </p>
      <p>{draftsWords(drafted)}</p>
      <form method="post" action="/sync/disconnect">
        <button type="submit" class="grave">
          Disconnect this mailbox
        </button>
      </form>
    </section>
  );
}

function draftsWords(drafted: number): string {
  if (drafted === 0) return "No follow-up lies in your Gmail drafts at the moment.";
  const one = "One follow-up lies in your Gmail drafts. It stays there";
  const many = `${drafted} follow-ups lie in your Gmail drafts. They stay there`;
  const it = drafted === 1 ? "it" : "them";
  return `${drafted === 1 ? one : many}, and Kindly will not send ${it} while it is disconnected: send or delete ${it} as you like. Connecting again in time lets what still lies there go out.`;
}
