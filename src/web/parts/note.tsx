/** What a page says once after something was done, and the way to take it back where there is one. */
export interface ShownNote {
  readonly words: string;
  readonly undo: Undo | null;
}

/** A form that puts things back as they were. */
export interface Undo {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export function Note({ note }: { note: ShownNote | null }) {
  if (note === null) return null;
  return (
    <div class="note" role="status">
      <p>{note.words}</p>
      {note.undo === null ? null : (
        <form method="post" action={note.undo.action}>
          {Object.entries(note.undo.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="plain">
            Undo
          </button>
        </form>
      )}
    </div>
  );
}
