import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { byName } from "../../domain/region-id.ts";
import { useSpeech } from "../language/language-context.tsx";
import { placeLabels } from "../picture/place-labels.ts";
import { layOut, placeOf, type Place } from "../picture/planar.ts";
import { Sheet } from "../picture/sheet.tsx";
import { useRoving } from "../picture/use-roving.ts";
import { useWidth } from "../picture/use-width.ts";
import type { Outline, RegionRow } from "./questions.ts";

const fontSize = 13;
const dotRadius = 5;
/** Dots for regions without an outline; more than this is a blot, and the list serves better. */
const mostDots = 1500;

interface Drawn {
  readonly region: RegionRow;
  readonly path: string | undefined;
  readonly x: number;
  readonly y: number;
}

/**
 * The region's municipalities as a quiet map: pale outlines and names, one
 * link each. Without outlines each is a dot at its middle; without places
 * there is no map and the list stands alone.
 */
export function HomeMap(props: {
  readonly home: readonly RegionRow[];
  readonly outlines: readonly Outline[];
}) {
  const { t } = useSpeech();
  const { ref, width } = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(width * 0.78, 620));
  const [pointed, setPointed] = useState<string>();
  const { home, outlines } = props;

  const { drawn, background, labels } = useMemo(() => {
    const shapes = new Map(outlines.map((outline) => [outline.properties.region, outline]));
    const own = new Set(home.map((region) => region.id));
    const withShape = home.flatMap((region) => shapes.get(region.id) ?? []);
    const places = home.flatMap((region): Place[] => {
      const place = placeOf(region);
      return place && !shapes.has(region.id) ? [place] : [];
    });
    const sheet = layOut(withShape, places, { width, height });
    const drawn: Drawn[] = home
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, mostDots)
      .flatMap((region): Drawn[] => {
        const shape = shapes.get(region.id);
        if (shape) {
          const [x, y] = sheet.middle(shape);
          return [{ region, path: sheet.path(shape), x, y }];
        }
        const place = placeOf(region);
        if (!place) return [];
        const [x, y] = sheet.at(place);
        return [{ region, path: undefined, x, y }];
      });
    return {
      drawn: drawn.toSorted((a, b) => byName(a.region, b.region)),
      background: outlines
        .filter((outline) => !own.has(outline.properties.region))
        .map((outline) => ({ key: outline.properties.region, path: sheet.path(outline) })),
      labels: placeLabels(
        drawn.map(({ region, path, x, y }) => ({
          key: region.id,
          text: region.name,
          x,
          y,
          weight: weight(region),
          clear: path === undefined ? dotRadius : 0,
        })),
        { width, height },
        fontSize,
        drawn
          .filter(({ path }) => path === undefined)
          .map(({ x, y }) => ({ x, y, radius: dotRadius })),
      ),
    };
  }, [home, outlines, width, height]);

  const dots = useMemo(() => drawn.map(({ region, x, y }) => ({ key: region.id, x, y })), [drawn]);
  const roving = useRoving(dots);
  const labelled = new Set(labels.map((label) => label.key));
  const unnamed = drawn.find(({ region }) => region.id === pointed && !labelled.has(region.id));

  return (
    <div ref={ref} className="picture">
      {drawn.length === 0 ? (
        <p className="picture__empty">
          {t("map.noPlaces")}{" "}
          <Link to="/references" className="utrecht-link">
            {t("map.addOutlines")}
          </Link>
        </p>
      ) : (
        <>
          <Sheet
            className="map"
            width={width}
            height={height}
            label={t("start.map")}
            onKeyDown={roving.onKeyDown}
          >
            <g aria-hidden="true">
              {background.map(({ key, path }) => (
                <path key={key} d={path} className="map__around" />
              ))}
            </g>
            {drawn.map(({ region, path, x, y }) => (
              <Link
                key={region.id}
                to="/regions/$region"
                params={{ region: region.id }}
                aria-label={region.name}
                className="map__region"
                onPointerEnter={() => setPointed(region.id)}
                onPointerLeave={() => setPointed(undefined)}
                {...(roving.stop(region.id) as object)}
              >
                {path === undefined ? (
                  <>
                    <circle cx={x} cy={y} r="12" className="hit" />
                    <circle cx={x} cy={y} r={dotRadius} />
                  </>
                ) : (
                  <path d={path} />
                )}
              </Link>
            ))}
            <g aria-hidden="true" className="map__names" fontSize={fontSize}>
              {labels.map((label) => (
                <text key={label.key} x={label.x} y={label.y}>
                  {label.text}
                </text>
              ))}
              {unnamed && (
                <text x={unnamed.x} y={unnamed.y - 10} className="map__pointed">
                  {unnamed.region.name}
                </text>
              )}
            </g>
          </Sheet>
          <p className="small">{t("map.keys")}</p>
        </>
      )}
    </div>
  );
}

const weight = (region: RegionRow) =>
  region.establishments.state === "value" ? region.establishments.value : 0;
