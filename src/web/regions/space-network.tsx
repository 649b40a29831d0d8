import { useMemo } from "react";
import { valueOf } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { inLines } from "../picture/in-lines.ts";
import { Names } from "../picture/names.tsx";
import { networkLayout } from "../picture/network-layout.ts";
import { placeLabels } from "../picture/place-labels.ts";
import { Sheet } from "../picture/sheet.tsx";
import { pressed, useRoving } from "../picture/use-roving.ts";
import { useWidth } from "../picture/use-width.ts";
import { dotRadius, drawnIndustries } from "./drawn-industries.ts";
import type { IndustrySpace, SpaceIndustry } from "./questions.ts";

const fontSize = 12;

const kindOf = ({ present }: SpaceIndustry): "here" | "absent" | "hidden" =>
  present === null ? "hidden" : present ? "here" : "absent";

/** Which industries go together in the country, and which of them the region has. */
export function SpaceNetwork(props: {
  readonly space: IndustrySpace;
  readonly pick: string | undefined;
  readonly onPick: (code: string) => void;
}) {
  const { t, language } = useSpeech();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const height = Math.round(Math.min(Math.max(width, 420), 640));
  const { space, pick, onPick } = props;

  const drawn = useMemo(() => {
    const { industries, ties, whole } = drawnIndustries(space, pick);
    const closest = Math.max(
      ...industries.map((one) => (one.present === false ? (valueOf(one.density) ?? 0) : 0)),
    );
    const nodes = industries.map((one) => ({
      key: one.industry.code,
      radius: dotRadius(one, closest),
    }));
    const links = ties.map(({ from, to, proximity }) => ({ from, to, strength: proximity }));
    return { industries, nodes, links, whole };
  }, [space, pick]);
  const dots = useMemo(
    () => networkLayout(drawn.nodes, drawn.links, { width, height }),
    [drawn, width, height],
  );
  const beside = useMemo(
    () =>
      new Set(
        space.ties.flatMap(({ from, to }) => (from === pick ? [to] : to === pick ? [from] : [])),
      ),
    [space, pick],
  );
  const labels = useMemo(() => {
    const wishes = drawn.industries.map((one, index) => ({
      key: one.industry.code,
      text: inLines(plainLabel(one.industry.label[language])),
      x: dots[index]!.x,
      y: dots[index]!.y,
      weight: one.industry.code === pick ? 100 : drawn.nodes[index]!.radius,
      clear: drawn.nodes[index]!.radius + 2,
    }));
    const around = dots.map(({ x, y }, index) => ({ x, y, radius: drawn.nodes[index]!.radius }));
    // Once one is picked only that and what goes along with it are named, over the faded rest.
    return pick === undefined
      ? placeLabels(wishes, { width, height }, fontSize, around)
      : placeLabels(
          wishes.filter(({ key }) => key === pick || beside.has(key)),
          { width, height },
          fontSize,
        );
  }, [drawn, dots, beside, pick, width, height, language]);
  const roving = useRoving(dots, pick);
  return (
    <div ref={ref} className="picture">
      <Sheet
        className="network"
        width={width}
        height={height}
        label={t("space.networkName")}
        onKeyDown={roving.onKeyDown}
      >
        <g aria-hidden="true">
          {drawn.links.map(({ from, to, strength }) => {
            const a = dots[from]!;
            const b = dots[to]!;
            const state =
              pick === undefined ? "" : a.key === pick || b.key === pick ? " is-lit" : " is-dim";
            return (
              <line
                key={`${from}-${to}`}
                x1={a.x}
                y1={a.y}
                x2={b.x}
                y2={b.y}
                strokeWidth={0.5 + 3 * strength}
                className={`network__tie${state}`}
              />
            );
          })}
        </g>
        {drawn.industries.map((one, index) => {
          const { code, label } = one.industry;
          const dot = dots[index]!;
          const kind = kindOf(one);
          const near = pick === undefined || code === pick || beside.has(code);
          const name = `${plainLabel(label[language])}, ${t(`space.${kind}`)}`;
          return (
            <g
              key={code}
              role="button"
              aria-pressed={code === pick}
              aria-label={name}
              className={`network__industry space__industry space__industry--${kind}${near ? "" : " is-dim"}${code === pick ? " is-own" : ""}`}
              onClick={() => onPick(code)}
              onKeyDown={pressed(() => onPick(code))}
              {...roving.stop(code)}
            >
              <title>{name}</title>
              <circle cx={dot.x} cy={dot.y} r={12} className="hit" />
              <circle cx={dot.x} cy={dot.y} r={drawn.nodes[index]!.radius} className="mark" />
            </g>
          );
        })}
        <Names labels={labels} fontSize={fontSize} pick={pick} />
      </Sheet>
      <SpaceLegend />
      {!drawn.whole && <p className="small">{t("space.part")}</p>}
    </div>
  );
}

/** What the dots and lines mean. */
function SpaceLegend() {
  const { t } = useSpeech();
  return (
    <p className="small space__legend">
      {(["here", "absent", "hidden"] as const).map((kind) => (
        <span key={kind}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <g className={`network__industry space__industry--${kind}`}>
              <circle cx="8" cy="8" r="6" className="mark" />
            </g>
          </svg>{" "}
          {t(`space.${kind}`)}
        </span>
      ))}
      <span>{t("space.keys")}</span>
    </p>
  );
}
