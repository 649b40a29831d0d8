import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { regionsLike } from "./home-regions.ts";
import type { RegionRow } from "./questions.ts";

/** More names than this help nobody; the search field does. */
const atMost = 200;

/** The list beside the map: the same municipalities, to be found by name. */
export function RegionList(props: {
  readonly regions: readonly RegionRow[];
  readonly find: string;
  readonly onFind: (text: string) => void;
}) {
  const { t, number } = useSpeech();
  const id = useId();
  const found = regionsLike(props.regions, props.find);
  return (
    <section className="region-list" aria-label={t("start.list")}>
      <label className="utrecht-form-label" htmlFor={id}>
        {t("start.find")}
      </label>
      <input
        id={id}
        type="search"
        className="utrecht-textbox"
        autoComplete="off"
        value={props.find}
        onChange={(event) => props.onFind(event.target.value)}
      />
      <p className="small" role="status">
        {t("start.found", { count: found.length })}
      </p>
      {found.length === 0 && (
        <p>
          {t("start.noneFound")}{" "}
          <button type="button" className="as-link" onClick={() => props.onFind("")}>
            {t("start.showAll")}
          </button>
        </p>
      )}
      <ul className="rows">
        {found.slice(0, atMost).map((region) => (
          <li key={region.id}>
            <Link to="/regions/$region" params={{ region: region.id }} className="row-link">
              <span>{region.name}</span>
              <span className="row-aside">
                {t("start.establishments", {
                  count: figureText(t, region.establishments, number),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.length > atMost && (
        <p className="small">{t("start.more", { count: found.length - atMost })}</p>
      )}
    </section>
  );
}
