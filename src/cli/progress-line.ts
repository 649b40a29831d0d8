import type { Progress } from "../contract/platform.ts";
import type { Language } from "../domain/language.ts";
import { shownNumber } from "./views.ts";

const words: Record<Progress["step"], Record<Language, string>> = {
  reading: { nl: "regels gelezen", en: "rows read" },
  writing: { nl: "regels geschreven", en: "rows written" },
  searching: { nl: "plaatsen doorzocht", en: "places searched" },
  shuffling: { nl: "husselingen", en: "shuffles" },
  halving: { nl: "halve steekproeven", en: "half-samples" },
  counting: { nl: "geteld", en: "counted" },
  simulating: { nl: "nagebootst", en: "simulated" },
  copying: { nl: "MB gekopieerd", en: "MB copied" },
  checking: { nl: "MB nagelezen", en: "MB checked" },
};

/** Shows progress on one line of a terminal; nothing where no one is watching. */
export function progressLine(
  stream: NodeJS.WriteStream,
  language: Language,
): { show: (progress: Progress) => void; clear: () => void } {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let shownAt = 0;
  return {
    show({ step, done, total }) {
      const now = performance.now();
      if (now - shownAt < 80) return;
      shownAt = now;
      const of =
        total === null
          ? ""
          : ` ${language === "nl" ? "van" : "of"} ${shownNumber(total, language)}`;
      stream.write(`\r\u001b[K${shownNumber(done, language)}${of} ${words[step][language]}`);
    },
    clear: () => void stream.write("\r\u001b[K"),
  };
}
