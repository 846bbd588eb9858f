import { describe, expect, it } from "vitest";
import {
  addresses,
  decoded,
  domainOf,
  isRoleAddress,
  registrableDomain,
  sameMailbox,
} from "../../../src/domain/address/address.ts";

describe("addresses", () => {
  it.each([
    [null, []],
    ["", []],
    ["Ada@Haddad.Example", [{ name: "", address: "ada@haddad.example" }]],
    ['"Patel, Ines" <ip@lakeside.example>', [{ name: "Patel, Ines", address: "ip@lakeside.example" }]],
    ["=?utf-8?Q?J=C3=B6rg?= <j@klinik.example>", [{ name: "Jörg", address: "j@klinik.example" }]],
    [
      "Lab: a@lab.example, B <b@lab.example>;",
      [
        { name: "", address: "a@lab.example" },
        { name: "B", address: "b@lab.example" },
      ],
    ],
    ["undisclosed-recipients:;", []],
    ['"x@evil.example" <real@lab.example>', [{ name: "x@evil.example", address: "real@lab.example" }]],
  ])("reads %j", (value, people) => {
    expect(addresses(value)).toEqual(people);
  });
});

describe("names from strangers", () => {
  it("stay on one line and read in one direction, whatever an encoded word carries", () => {
    const hostile = "=?utf-8?B?4oCuZXZpbAAKDVN1YmplY3Q6IHg=?= <eve@elsewhere.example>";
    expect(addresses(hostile)).toEqual([{ name: "evil Subject: x", address: "eve@elsewhere.example" }]);
    expect(decoded("=?utf-8?B?4oCuZXZpbAAKDVN1YmplY3Q6IHg=?=")).toBe("evil Subject: x");
    expect(decoded("Zażółć – jaźń")).toBe("Zażółć – jaźń");
  });
});

describe("sameMailbox", () => {
  it.each([
    ["A.da+cold@gmail.com", "ada@gmail.com"],
    ["ada@googlemail.com", "ada@gmail.com"],
    ["A.da+cold@lakeside.example", "a.da+cold@lakeside.example"],
    ["ada@Bücher.example", "ada@xn--bcher-kva.example"],
    ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
    ["ada@bu\u0308cher.example", "ada@xn--bcher-kva.example"],
    ["ada@lakeside.example.", "ada@lakeside.example"],
    ['"ada"@lakeside.example', "ada@lakeside.example"],
    ['"ada haddad"@lakeside.example', '"ada haddad"@lakeside.example'],
    ["ada@not a domain ü", "ada@not a domain ü"],
    ["nonsense", "nonsense"],
  ])("%s is %s", (address, key) => {
    expect(sameMailbox(address)).toBe(key);
  });
});

it("finds the domain that was registered", () => {
  expect(domainOf("a@Med.Uni.ac.uk")).toBe("med.uni.ac.uk");
  expect(registrableDomain("a@med.uni.ac.uk")).toBe("uni.ac.uk");
  expect(registrableDomain("nonsense")).toBeNull();
});

it.each([
  ["info@lab.example", true],
  ["no-reply+x@lab.example", true],
  ["noreply@lab.example", true],
  ["admissions@lab.example", true],
  ["no_reply@lab.example", true],
  ["secretaria.posgrad@lab.example", true],
  ["sekretariat@lab.example", true],
  ["inform.ines@lab.example", false],
  ["noreen@lab.example", false],
])("role address %s: %s", (address, role) => {
  expect(isRoleAddress(address)).toBe(role);
});
