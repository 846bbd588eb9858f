/** One step in Google Cloud console, with the names as they stand on its pages. */
export interface GoogleStep {
  readonly title: string;
  readonly link: string;
  readonly lines: readonly string[];
}

/** Everything that has to be clicked at Google, in order. docs/set-up.md says the same in more words. */
export function googleSteps(redirectUris: readonly string[]): readonly GoogleStep[] {
  return [
    {
      title: "A project of your own",
      link: "https://console.cloud.google.com/projectcreate",
      lines: [
        "Sign in with any Google account; it need not be the mailbox's.",
        "Project name: Kindly. Press Create, and choose the project on top of the page.",
        "It costs nothing, and asks for no card.",
      ],
    },
    {
      title: "The Gmail API",
      link: "https://console.cloud.google.com/apis/library/gmail.googleapis.com",
      lines: ["Press Enable."],
    },
    {
      title: "Google Auth Platform",
      link: "https://console.cloud.google.com/auth/overview",
      lines: [
        "Press Get started.",
        "App information: App name Kindly, User support email yours. Next.",
        "Audience: External. (Internal, if the mailbox belongs to your Google Workspace organization.) Next.",
        "Contact information: your address. Next. Finish: agree, Continue, Create.",
      ],
    },
    {
      title: "Audience: out of Testing",
      link: "https://console.cloud.google.com/auth/audience",
      lines: [
        "Under Publishing status press Publish app, then Confirm. It has to say In production.",
        "In Testing, Google ends every sign-in after seven days. (Internal needs none of this.)",
        "Google need not verify anything for your own mailbox; skip what it offers.",
      ],
    },
    {
      title: "Data Access: what Kindly may do",
      link: "https://console.cloud.google.com/auth/scopes",
      lines: [
        "Press Add or remove scopes. Under Manually add scopes put in:",
        "  https://www.googleapis.com/auth/gmail.modify",
        "Press Add to table, Update, and Save on the page.",
        "What it asks about a justification or a video is for verification: leave it empty.",
      ],
    },
    {
      title: "Clients: id and secret",
      link: "https://console.cloud.google.com/auth/clients",
      lines: [
        "Press Create client. Application type: Web application. Name: Kindly.",
        "Under Authorized redirect URIs press Add URI, once for each of these, and put in exactly:",
        ...redirectUris.map((uri) => `  ${uri}`),
        "Press Create. Copy the Client ID and the Client secret now: the secret is shown only this once.",
      ],
    },
  ];
}
