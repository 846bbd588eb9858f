import { TextField } from "./text-field.tsx";

/** What was typed to have everything erased, and why nothing was. */
export interface RefusedErasure {
  readonly typed: string;
  readonly alsoLabels: boolean;
  readonly problem: string;
}

interface EraseProps {
  readonly drafted: number;
  readonly refused: RefusedErasure | null;
}

/** How to leave, and the last thing that one can do here. */
export function EraseEverything({ drafted, refused }: EraseProps) {
  return (
    <section class="apart" aria-labelledby="erase">
      <h2 id="erase">Leaving</h2>
      <p>
        To stop Kindly and keep what it knows, disconnect it on the page <a href="/sync">Sync</a>. Take home
        what you want to keep before you erase it.
      </p>
      <details open={refused !== null}>
        <summary>Erase everything</summary>
        <EraseForm drafted={drafted} refused={refused} />
      </details>
    </section>
  );
}

function EraseForm({ drafted, refused }: EraseProps) {
  return (
    <>
      <p>
        Kindly stops at once, and everything above is erased for good: outreach, contacts, decisions,
        settings, the key to your mailbox. You are signed out, tokens and webhooks end. Its permission is
        given back to Google. {draftsWords(drafted)} Your own mail, and follow-ups that have gone out, stay as
        they are.
      </p>
      <p>
        It takes a few minutes. If Google does not answer for an hour, everything here is erased all the same;
        then take the permission back at myaccount.google.com/permissions. Contacts that you share with
        colleagues stay theirs where they have written to them, and whoever wants no mail stays closed for
        them.
      </p>
      <form class="modes narrow" method="post" action="/data/erase">
        <TextField
          name="address"
          label="To go on, type the address of your mailbox"
          longest={320}
          refused={refused}
        />
        <p class="spaced">
          <label>
            <input type="checkbox" name="labels" value="yes" checked={refused?.alsoLabels ?? true} />
            <span>Remove Kindly’s labels from Gmail as well</span>
          </label>
        </p>
        <button type="submit" class="grave">
          Erase everything
        </button>
      </form>
    </>
  );
}

function draftsWords(drafted: number): string {
  if (drafted === 0) return "";
  const it = drafted === 1 ? "The follow-up that lies" : `The ${drafted} follow-ups that lie`;
  return `${it} in your Gmail drafts will be deleted, unless you have written in ${drafted === 1 ? "it" : "them"}.`;
}
