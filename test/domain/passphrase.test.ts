import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passphraseFault } from "../../src/domain/passphrase.ts";

describe("a passphrase", () => {
  it("counts by length, whatever it is made of", () => {
    expect(passphraseFault("elf tekens.", [])).toBe("too-short");
    expect(passphraseFault("twaalf teken", [])).toBeUndefined();
    expect(passphraseFault("паровоз летит", [])).toBeUndefined();
    expect(passphraseFault("lang en woest ".repeat(20), [])).toBe("too-long");
    // Counted as people count: 13 signs, of which each is two units of text.
    expect(passphraseFault("😀😁😂🤣😃😄😅😆😉😊😋😎", [])).not.toBe("too-short");
  });

  it("is refused where everybody has it, also dressed up", () => {
    for (const one of [
      "Welkom2026!!",
      "W3lk0m01!!!!",
      "P@ssw0rd1234",
      "password1234",
      "wachtwoord01",
      "Zomer2026!!!",
      "qwertyuiop12",
      "123456789012",
      "abcdefghijkl",
      "aaaaaaaaaaaa",
      "passwordpassword",
      "iloveyou2026",
      "AmsterdamAjax1",
      "clusterwerk2026",
    ]) {
      expect(passphraseFault(one, []), one).toBe("common");
    }
  });

  it("is refused where it says who somebody is", () => {
    const about = ["An de Vries", "an.devries@voorbeeld.example", "Gemeente Bladerdam"];
    expect(passphraseFault("Bladerdam2026!", about)).toBe("about-yourself");
    expect(passphraseFault("devries-1984-vries", about)).toBe("about-yourself");
    expect(passphraseFault("in bladerdam regent het fietsen", about)).toBeUndefined();
  });

  it("of four words out of a list will do", () => {
    const words = ["fiets", "regen", "paraplu", "tafel", "zeven", "groen", "lucht", "brug", "kast"];
    const word = fc.constantFrom(...words);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 6 }), (chosen) => {
        expect(passphraseFault(chosen.join(" "), ["An de Vries"])).toBeUndefined();
      }),
    );
  });
});
