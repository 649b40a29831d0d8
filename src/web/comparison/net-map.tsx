import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { placeLabels } from "../picture/place-labels.ts";
import { layOut, placeOf, type Place } from "../picture/planar.ts";
import { Sheet } from "../picture/sheet.tsx";
import { pressed, useRoving } from "../picture/use-roving.ts";
import { useWidth } from "../picture/use-width.ts";
import { outlinesOf, regionsOf } from "../regions/questions.ts";
import { netLevel, netOf } from "./net-of.ts";
import type { Comparison, RegionChange } from "./questions.ts";

const fontSize = 12;
const dotRadius = 7;

interface Drawn {
  readonly one: RegionChange;
  readonly path: string | undefined;
  readonly x: number;
  readonly y: number;
}

/** Net change per municipality: blue where establishments came, orange where they went, the number beside the name. */
export function NetMap(props: {
  readonly answer: Comparison;
  readonly chosen: string | undefined;
  readonly onChoose: (region: string) => void;
}) {
  const { t, difference } = useSpeech();
  const { answer, chosen } = props;
  const { ref, width } = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(width * 0.78, 560));
  const regions = useQuery(regionsOf(answer.later.delivery));
  const outlines = useQuery(outlinesOf(answer.later.delivery));

  const { drawn, labels } = useMemo(() => {
    const shapes = new Map(
      (outlines.data?.features ?? []).map((outline) => [outline.properties.region, outline]),
    );
    const middles = new Map((regions.data?.regions ?? []).map((one) => [one.id, one]));
    const home = new Set(regions.data?.home ?? []);
    const inView = answer.regions.filter(({ region }) => home.size === 0 || home.has(region.id));
    const place = ({ region }: RegionChange): Place | undefined => {
      const at = middles.get(region.id);
      return at && placeOf(at);
    };
    const sheet = layOut(
      inView.flatMap(({ region }) => shapes.get(region.id) ?? []),
      inView.flatMap((one) => (shapes.has(one.region.id) ? [] : [place(one)])).filter((at) => !!at),
      { width, height },
    );
    const drawn = inView.flatMap((one): Drawn[] => {
      const shape = shapes.get(one.region.id);
      const at = place(one);
      if (!shape && !at) return [];
      const [x, y] = shape ? sheet.middle(shape) : sheet.at(at!);
      return [{ one, path: shape && sheet.path(shape), x, y }];
    });
    return {
      drawn: drawn.toSorted((a, b) => a.one.region.name.localeCompare(b.one.region.name)),
      labels: placeLabels(
        drawn.map(({ one, path, x, y }) => ({
          key: one.region.id,
          text: said(one, difference),
          x,
          y,
          weight: Math.abs(netOf(one.counts) ?? 0),
          clear: path === undefined ? dotRadius : 0,
        })),
        { width, height },
        fontSize,
        [],
      ),
    };
  }, [answer, regions.data, outlines.data, width, height, difference]);

  const roving = useRoving(drawn.map(({ one, x, y }) => ({ key: one.region.id, x, y })));
  return (
    <div ref={ref} className="picture">
      {drawn.length === 0 ? (
        <p className="picture__empty">{t("map.noPlaces")}</p>
      ) : (
        <>
          <Sheet
            className="map"
            width={width}
            height={height}
            label={t("compare.map")}
            onKeyDown={roving.onKeyDown}
          >
            {drawn.map(({ one, path, x, y }) => (
              <g
                key={one.region.id}
                role="button"
                aria-label={said(one, difference)}
                aria-pressed={one.region.id === chosen}
                className={`map__area net net--${netLevel(one.counts)}`}
                onClick={() => props.onChoose(one.region.id)}
                onKeyDown={pressed(() => props.onChoose(one.region.id))}
                {...roving.stop(one.region.id)}
              >
                {path === undefined ? <circle cx={x} cy={y} r={dotRadius} /> : <path d={path} />}
              </g>
            ))}
            <g aria-hidden="true" className="map__names" fontSize={fontSize}>
              {labels.map((label) => (
                <text key={label.key} x={label.x} y={label.y}>
                  {label.text}
                </text>
              ))}
            </g>
          </Sheet>
          <p className="small">{t("compare.mapKeys")}</p>
        </>
      )}
    </div>
  );
}

/** "Bladerdam +9"; the name alone where the number may not be shown. */
function said({ region, counts }: RegionChange, difference: (value: number) => string): string {
  const net = netOf(counts);
  return net === undefined ? region.name : `${region.name} ${difference(net)}`;
}
