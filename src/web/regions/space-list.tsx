import { useState } from "react";
import { PickRow } from "../clusters/pick-row.tsx";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { IndustrySpace } from "./questions.ts";
import { nearbyIndustries } from "./space-sentence.ts";

const first = 12;

/** What the region has less than its share of, the closest first. */
export function SpaceList(props: {
  readonly space: IndustrySpace;
  readonly pick: string | undefined;
  readonly onPick: (code: string) => void;
}) {
  const { t, language, share } = useSpeech();
  const [all, setAll] = useState(false);
  const nearby = nearbyIndustries(props.space);
  const shown = all ? nearby : nearby.slice(0, first);
  return (
    <>
      <ul className="rows" aria-label={t("space.list")}>
        {shown.map((one) => (
          <PickRow
            key={one.industry.code}
            name={plainLabel(one.industry.label[language])}
            aside={share(valueOf(one.density)!)}
            pressed={one.industry.code === props.pick}
            lit={one.industry.code === props.pick ? true : undefined}
            onPick={() => props.onPick(one.industry.code)}
          />
        ))}
      </ul>
      {shown.length < nearby.length && (
        <button
          type="button"
          className="utrecht-button utrecht-button--subtle"
          onClick={() => setAll(true)}
        >
          {t("space.showAll", { count: nearby.length })}
        </button>
      )}
    </>
  );
}
