interface TextFieldProps {
  /** Also its id. */
  readonly name: string;
  readonly label: string;
  readonly longest: number;
  /** What was typed and could not be taken, and what to do; null on a fresh form. */
  readonly refused: { readonly typed: string; readonly problem: string } | null;
}

/** One line to be filled in. What was refused stays as it was typed, with the reason below it. */
export function TextField({ name, label, longest, refused }: TextFieldProps) {
  return (
    <>
      <label class="field" for={name}>
        {label}
      </label>
      <input
        id={name}
        type="text"
        name={name}
        value={refused?.typed ?? ""}
        required
        maxlength={longest}
        autocomplete="off"
        aria-invalid={refused === null ? undefined : "true"}
        aria-describedby={refused === null ? undefined : "wrong"}
      />
      {refused === null ? null : (
        <p id="wrong" class="wrong" role="alert">
          {refused.problem}
        </p>
      )}
    </>
  );
}
