/** The pages one comes for. */
export const MAIN_WAYS = [
  { href: "/", label: "Today" },
  { href: "/outreach", label: "Outreach" },
  { href: "/contacts", label: "Contacts" },
  { href: "/numbers", label: "Numbers" },
] as const;

/** The pages that set Kindly up, and that account for what it does. */
export const SIDE_WAYS = [
  { href: "/templates", label: "Templates" },
  { href: "/settings", label: "Settings" },
  { href: "/exclusions", label: "What you exclude" },
  { href: "/not-tracked", label: "Not tracked" },
  { href: "/summary", label: "Weekly summary" },
  { href: "/hindsight", label: "Hindsight" },
  { href: "/sync", label: "Sync" },
  { href: "/health", label: "Health" },
  { href: "/access", label: "Access" },
  { href: "/data", label: "Your data" },
] as const;

export type Section = (typeof MAIN_WAYS)[number]["href"] | (typeof SIDE_WAYS)[number]["href"];
