/** The mark: an envelope whose flap is a smile. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect class="mark-paper" x="3" y="6.5" width="26" height="19" rx="4.5" />
      <path class="mark-line" d="M4.6 9.4c5 9.6 17.8 9.6 22.8 0" />
    </svg>
  );
}
