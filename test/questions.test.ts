import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { referencePage } from "../docs/reference.ts";
import { routes } from "../src/api/routes.ts";
import { answers } from "../src/app/answers.ts";
import { commands } from "../src/cli/commands.ts";
import { demo, profile, questions } from "../src/contract/index.ts";
import { inputProblems } from "../src/contract/input-problems.ts";
import { errorCodes } from "../src/domain/clusterwerk-error.ts";
import { errorSentence } from "../src/domain/error-sentences.ts";
import { softwareVersion } from "../src/domain/version.ts";

/** Left out of the API on purpose: these write paths of the machine, or reach out of it. */
const commandLineOnly = ["demo", "fetch-reference", "backup", "restore"];

describe("every question", () => {
  it("is answered once", () => {
    expect(answers.map((one) => one.question.name).sort()).toEqual(
      questions.map((one) => one.name).sort(),
    );
  });

  it("has a route, or is for the command line only", () => {
    const routed = new Set(routes.map(([, , question]) => question.name));
    for (const question of questions) {
      expect(routed.has(question.name), question.name).toBe(
        !commandLineOnly.includes(question.name),
      );
    }
  });

  it("has a command", () => {
    const commanded = new Set(commands.map((one) => one.question.name));
    for (const question of questions)
      expect(commanded.has(question.name), question.name).toBe(true);
  });

  it("stands in the reference page, which is as the contract says", () => {
    const page = readFileSync(join(import.meta.dirname, "../docs/reference.md"), "utf8");
    expect(page, "node docs/reference.ts writes it anew").toBe(referencePage());
    for (const one of questions) expect(page).toContain(`## ${one.name}\n`);
  });
});

describe("every error", () => {
  it("has a sentence in both languages that says what to do", () => {
    for (const code of errorCodes) {
      for (const language of ["nl", "en"] as const) {
        for (const face of ["screen", "terminal"] as const) {
          const sentence = errorSentence({ code, details: {} }, language, face);
          expect(sentence.length, code).toBeGreaterThan(20);
          expect(sentence).not.toContain("undefined");
        }
      }
    }
  });

  it("asks of who works in a browser nothing that is done on a terminal", () => {
    // These come before there is a screen.
    const atStart = [
      "administrator-needed",
      "port-in-use",
      "already-serving",
      "data-folder-newer",
      "data-folder-unusable",
    ];
    for (const code of errorCodes.filter((one) => !atStart.includes(one))) {
      for (const language of ["nl", "en"] as const) {
        const sentence = errorSentence({ code, details: {} }, language);
        expect(sentence, code).not.toMatch(/clusterwerk [a-z]|--[a-z]|opdrachtregel|command line/);
      }
    }
    expect(errorSentence({ code: "no-delivery", details: {} }, "nl", "terminal")).toContain(
      "clusterwerk import BESTAND",
    );
  });
});

it("knows its own version", () => {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../package.json"), "utf8"),
  ) as { version: string };
  expect(softwareVersion).toBe(version);
});

describe("an input that is not right", () => {
  it("is told in the reader's language, without a word of the schema's", () => {
    const asked = demo.input.safeParse({ municipalities: 3, establishments: "many" });
    const problem = inputProblems(asked.error!);
    expect(errorSentence({ code: "invalid-input", details: { problem } }, "nl")).toBe(
      "De invoer klopt niet: municipalities moet ten minste 4 zijn; establishments is niet te lezen als getal; out ontbreekt. Pas dit aan en probeer het opnieuw.",
    );
    const level = profile.input.safeParse({ region: "x", level: "street" });
    expect(
      errorSentence(
        { code: "invalid-input", details: { problem: inputProblems(level.error!) } },
        "en",
      ),
    ).toContain("level must be one of: section, division, group, class");
  });
});
