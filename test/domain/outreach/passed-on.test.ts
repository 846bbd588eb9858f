import { expect, it } from "vitest";
import { isPassedOn } from "../../../src/domain/outreach/passed-on.ts";

const READERS = {
  addresses: ["hm@charlesgate.example", "jl@gmail.com"],
  names: ["Helen Marchetti", "jl@gmail.com"],
};
const FRIEND = { name: "Rami Khoury", address: "rami@gmail.com" };

it.each<[string, string, { name: string; address: string }[], boolean]>([
  ["shown to a friend", "Fwd: A question", [FRIEND], true],
  ["in German", "WG: A question", [FRIEND], true],
  ["in Chinese", "转发：A question", [FRIEND], true],
  ["an answer", "Re: A question", [FRIEND], false],
  ["to a reader too", "Fwd: A question", [FRIEND, { name: "", address: "HM@charlesgate.example" }], false],
  ["to their house", "Fwd: A question", [{ name: "Kim Roe", address: "kim@charlesgate.example" }], false],
  [
    "to them elsewhere",
    "Fwd: A question",
    [{ name: "Dr. Helen Marchetti", address: "hm@home.example" }],
    false,
  ],
])("%s", (_what, subject, recipients, passedOn) => {
  expect(isPassedOn(subject, recipients, READERS)).toBe(passedOn);
});
