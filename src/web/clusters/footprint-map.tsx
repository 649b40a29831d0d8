import { useMemo, useState } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { placeLabels } from "../picture/place-labels.ts";
import { layOut, placeOf, type Place } from "../picture/planar.ts";
import { Sheet } from "../picture/sheet.tsx";
import { spreadStacked } from "../picture/spread-stacked.ts";
import { pressed, useRoving } from "../picture/use-roving.ts";
import { useWidth } from "../picture/use-width.ts";
import type { Outline, RegionRow } from "../regions/questions.ts";
import { useCompanyName } from "./company-name.tsx";
import { companiesPerRegion } from "./per-region.ts";
import type { LatentCluster } from "./questions.ts";
import type { Selecting } from "./selecting.ts";

const fontSize = 13;

/**
 * Where the cluster lies: the regions it spans, its companies as points where
 * the reader may see them, else a count at the middle of their region.
 */
export function FootprintMap(props: {
  readonly cluster: LatentCluster;
  readonly names: ReadonlyMap<string, string>;
  readonly outlines: readonly Outline[];
  readonly regions: readonly RegionRow[];
  readonly selecting: Selecting;
}) {
  const { t } = useSpeech();
  const companyName = useCompanyName();
  const { ref, width } = useWidth<HTMLDivElement>(420);
  const height = Math.round(Math.min(width * 0.85, 460));
  const [pointed, setPointed] = useState<string>();
  const { cluster, names, outlines, regions, selecting } = props;
  const { highlight, onPick } = selecting;

  const drawn = useMemo(() => {
    const own = new Set(cluster.footprint);
    const mine = outlines.filter((outline) => own.has(outline.properties.region));
    const shapeOf = new Map(mine.map((outline) => [outline.properties.region, outline]));
    const rowOf = new Map(regions.map((region) => [region.id, region]));
    const placed = cluster.members.flatMap((member) => {
      const place = placeOf(member);
      return place ? [{ member, place }] : [];
    });
    const placeOfRegion = (region: string): Place | undefined => {
      const row = rowOf.get(region);
      return row && placeOf(row);
    };
    const middles = cluster.footprint.flatMap((region): Place[] => {
      const place = placeOfRegion(region);
      return place ? [place] : [];
    });
    const sheet = layOut(
      mine,
      [...placed.map(({ place }) => place), ...(mine.length === 0 ? middles : [])],
      { width, height },
      28,
    );
    const middleOf = (region: string): [number, number] | undefined => {
      const shape = shapeOf.get(region);
      if (shape) return sheet.middle(shape);
      const place = placeOfRegion(region);
      return place && sheet.at(place);
    };
    const dots = spreadStacked(
      placed.map(({ member, place }) => {
        const [x, y] = sheet.at(place);
        return { key: `company:${member.establishment}`, x, y };
      }),
      9,
    );
    const unplaced = companiesPerRegion(cluster.members.filter((member) => !placeOf(member)));
    const areas = cluster.footprint.flatMap((region) => {
      const middle = middleOf(region);
      const shape = shapeOf.get(region);
      if (!middle) return [];
      return [
        {
          key: `region:${region}`,
          region,
          x: middle[0],
          y: middle[1],
          path: shape && sheet.path(shape),
          count: unplaced.get(region) ?? 0,
        },
      ];
    });
    const labels = placeLabels(
      areas.map(({ key, region, x, y, count }) => ({
        key,
        text: names.get(region) ?? region,
        x,
        y,
        weight: 1,
        clear: count > 0 ? 14 : 0,
      })),
      { width, height },
      fontSize,
      areas.filter(({ count }) => count > 0).map(({ x, y }) => ({ x, y, radius: 12 })),
    );
    const around = outlines
      .filter((outline) => !own.has(outline.properties.region))
      .map((outline) => ({ key: outline.properties.region, path: sheet.path(outline) }));
    return { areas, dots, labels, around };
  }, [cluster, outlines, regions, names, width, height]);

  const memberOf = useMemo(
    () => new Map(cluster.members.map((member) => [`company:${member.establishment}`, member])),
    [cluster],
  );
  const roving = useRoving(useMemo(() => [...drawn.areas, ...drawn.dots], [drawn]));
  const state = (lit: boolean | undefined) =>
    lit === undefined ? "" : lit ? " is-lit" : " is-dim";
  const shown = drawn.dots.find((dot) => dot.key === pointed);

  if (drawn.areas.length === 0 && drawn.dots.length === 0) {
    return (
      <div ref={ref} className="picture">
        <p className="picture__empty">{t("map.noPlaces")}</p>
      </div>
    );
  }
  return (
    <div ref={ref} className="picture">
      <Sheet
        className="map"
        width={width}
        height={height}
        label={t("cluster.mapName")}
        onKeyDown={roving.onKeyDown}
      >
        <g aria-hidden="true">
          {drawn.around.map(({ key, path }) => (
            <path key={key} d={path} className="map__around" />
          ))}
        </g>
        {drawn.areas.map(({ key, region, path, x, y }) => (
          <g
            key={key}
            role="button"
            aria-pressed={selecting.pick?.kind === "region" && selecting.pick.id === region}
            aria-label={names.get(region) ?? region}
            className={`map__area${state(highlight?.regions.has(region))}`}
            onClick={() => onPick({ kind: "region", id: region })}
            onKeyDown={pressed(() => onPick({ kind: "region", id: region }))}
            {...roving.stop(key)}
          >
            {path === undefined ? <circle cx={x} cy={y} r="14" /> : <path d={path} />}
          </g>
        ))}
        <g aria-hidden="true" className="map__count">
          {drawn.areas
            .filter(({ count }) => count > 0)
            .map(({ key, x, y, count }) => (
              <g key={key}>
                <circle cx={x} cy={y} r="12" />
                <text x={x} y={y}>
                  {count}
                </text>
              </g>
            ))}
        </g>
        {drawn.dots.map(({ key, x, y }) => {
          const member = memberOf.get(key);
          if (!member) return null;
          const pick = { kind: "company", id: member.establishment } as const;
          const own = selecting.pick?.kind === "company" && selecting.pick.id === pick.id;
          return (
            <g
              key={key}
              role="button"
              aria-pressed={own}
              aria-label={companyName(member)}
              className={`map__company${state(highlight?.companies.has(pick.id))}${own ? " is-own" : ""}`}
              onClick={() => onPick(pick)}
              onKeyDown={pressed(() => onPick(pick))}
              onPointerEnter={() => setPointed(key)}
              onPointerLeave={() => setPointed(undefined)}
              {...roving.stop(key)}
            >
              <circle cx={x} cy={y} r="8" className="hit" />
              <circle cx={x} cy={y} r="4.5" className="mark" />
            </g>
          );
        })}
        <g aria-hidden="true" className="map__names" fontSize={fontSize}>
          {drawn.labels.map((label) => (
            <text key={label.key} x={label.x} y={label.y}>
              {label.text}
            </text>
          ))}
        </g>
        {shown && memberOf.has(shown.key) && (
          <g aria-hidden="true" className="map__names" fontSize={fontSize}>
            <text
              className="map__pointed"
              x={Math.min(Math.max(shown.x, width * 0.25), width * 0.75)}
              y={shown.y > 24 ? shown.y - 14 : shown.y + 18}
            >
              {companyName(memberOf.get(shown.key)!)}
            </text>
          </g>
        )}
      </Sheet>
      <p className="small">
        {t("map.pickKeys")}
        {drawn.areas.some(({ count }) => count > 0) && ` ${t("map.countKeys")}`}
      </p>
    </div>
  );
}
