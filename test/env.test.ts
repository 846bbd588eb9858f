import { describe, expect, it } from "vitest";
import { mayConnect, readSettings } from "../src/env.ts";

const GOOD = {
  STAGE: "production",
  OWNER: "leila@haddad.example",
  GOOGLE_CLIENT_ID: "id",
  GOOGLE_CLIENT_SECRET: "secret",
  SECRET: "0123456789012345678901234567890123456789",
};

function problems(change: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readSettings({ ...GOOD, ...change });
  return read.ok ? [] : read.problems;
}

describe("settings", () => {
  it("takes what is complete", () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ["OWNER", undefined, "the Gmail address"],
    ["OWNER", "leila", "the Gmail address"],
    ["GOOGLE_CLIENT_ID", undefined, "Google Cloud console"],
    ["GOOGLE_CLIENT_SECRET", "", "beside the client id"],
    ["SECRET", undefined, "openssl rand"],
    ["SECRET", "short", "openssl rand"],
    ["SECRET", " ".repeat(40), "openssl rand"],
    ["ZONE", "Boston", "IANA"],
    ["STAGE", "prod", "leave it out"],
    ["LOOK_BACK_DAYS", "a month", "whole number of days"],
    ["LOOK_BACK_DAYS", "0", "whole number of days"],
    ["LOOK_BACK_DAYS", "1.5", "whole number of days"],
    ["BASE_URL", "javascript:alert(1)", "as in https://"],
    ["GOOGLE_URL", "https://elsewhere.example", "must not be set when STAGE is production"],
  ])("says where to get %s when it is %j", (name, value, advice) => {
    const [problem, ...more] = problems({ [name]: value });
    expect(more).toEqual([]);
    expect(problem).toContain(name);
    expect(problem).toContain(advice);
  });

  it("takes push's two settings together or not at all", () => {
    const PUSH_TOPIC = "projects/kindly/topics/gmail";
    const PUSH_EMAIL = "push@kindly.iam.gserviceaccount.com";
    expect(problems({ PUSH_TOPIC, PUSH_EMAIL })).toEqual([]);
    expect(problems({ PUSH_TOPIC })).toEqual([expect.stringMatching(/^PUSH_EMAIL: .*Subscriptions/)]);
    expect(problems({ PUSH_EMAIL })).toEqual([expect.stringMatching(/^PUSH_TOPIC: .*Topics/)]);
    expect(problems({ PUSH_TOPIC: "gmail", PUSH_EMAIL: "push" })).toEqual([
      expect.stringMatching(/^PUSH_TOPIC: .*as in projects\//),
      expect.stringMatching(/^PUSH_EMAIL: .*service account/),
    ]);
  });

  it("sends Google's traffic elsewhere only outside production", () => {
    expect(problems({ STAGE: "rehearsal", GOOGLE_URL: "http://127.0.0.1:8788" })).toEqual([]);
  });

  it.each([
    ["leila@haddad.example", "", true],
    ["LEILA@haddad.example", "", true],
    ["other@haddad.example", "", false],
    ["other@clinic.example", "friend@x.example, @clinic.example", true],
    ["friend@x.example", "friend@x.example, @clinic.example", true],
    ["other@notclinic.example", "@clinic.example", false],
  ])("lets %s in with ALLOWED=%j: %s", (address, allowed, may) => {
    expect(mayConnect(address, { OWNER: GOOD.OWNER, ALLOWED: allowed })).toBe(may);
  });
});
