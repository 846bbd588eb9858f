import type { ContactLine } from "../../store/read-contacts.ts";
import { TextField } from "./text-field.tsx";

interface Props {
  readonly contact: ContactLine;
  /** What was typed and could not be taken, and why; null when nothing was. */
  readonly refused: { readonly typed: string; readonly problem: string } | null;
}

/** Where else this person writes from, as far as its owner knows better than Kindly. */
export function ContactAddresses({ contact, refused }: Props) {
  const path = `/contacts/${encodeURIComponent(contact.id)}`;
  return (
    <section aria-labelledby="whose">
      <h2 id="whose">Whose addresses these are</h2>
      {contact.addresses.length < 2 ? null : (
        <ul class="exclusions">
          {contact.addresses.map(({ address }) => (
            <li>
              <span>{address}</span>
              <form method="post" action={`${path}/take`}>
                <input type="hidden" name="address" value={address} />
                <button type="submit" class="plain">
                  Not theirs<span class="hidden">: {address}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form class="modes" method="post" action={`${path}/give`}>
        <TextField name="address" label="They also write from" longest={300} refused={refused} />
        <button type="submit">Add</button>
      </form>
      <p class="faint">If that address is another contact so far, the two become one.</p>
    </section>
  );
}
