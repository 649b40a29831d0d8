import { useMemo } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { inLines } from "../picture/in-lines.ts";
import { Names } from "../picture/names.tsx";
import { networkLayout } from "../picture/network-layout.ts";
import { placeLabels } from "../picture/place-labels.ts";
import { Sheet } from "../picture/sheet.tsx";
import { pressed, useRoving } from "../picture/use-roving.ts";
import { useWidth } from "../picture/use-width.ts";
import type { LatentCluster } from "./questions.ts";
import type { Selecting } from "./selecting.ts";

const fontSize = 12;

/** Which industries of the cluster belong together: the more companies the larger, the closer the thicker. */
export function IndustryNetwork(props: {
  readonly cluster: LatentCluster;
  readonly selecting: Selecting;
  /** A line was picked; the list beside the network has the same for the keyboard. */
  readonly onTie: (industry: string, other: string) => void;
}) {
  const { t, language } = useSpeech();
  const { ref, width } = useWidth<HTMLDivElement>(420);
  const height = Math.round(Math.min(width * 0.85, 460));
  const { cluster, selecting } = props;
  const { highlight, onPick } = selecting;

  const drawn = useMemo(() => {
    const most = Math.max(1, ...cluster.industries.map((industry) => industry.observed));
    const radius = (observed: number) => 6 + 12 * Math.sqrt(Math.max(0, observed) / most);
    const closest = Math.max(Number.MIN_VALUE, ...cluster.ties.map((tie) => tie.relatedness));
    const ties = cluster.ties.map((tie) => ({
      from: tie.from,
      to: tie.to,
      strength: Math.max(0, tie.relatedness / closest),
    }));
    const nodes = cluster.industries.map((industry) => ({
      key: industry.code,
      radius: radius(industry.observed),
    }));
    const dots = networkLayout(nodes, ties, { width, height });
    const labels = placeLabels(
      cluster.industries.map((industry, index) => ({
        key: industry.code,
        text: inLines(plainLabel(industry.label[language])),
        x: dots[index]!.x,
        y: dots[index]!.y,
        weight: industry.observed,
        clear: nodes[index]!.radius + 3,
      })),
      { width, height },
      fontSize,
      dots.map(({ x, y }, index) => ({ x, y, radius: nodes[index]!.radius })),
    );
    return { nodes, ties, dots, labels };
  }, [cluster, width, height, language]);

  const roving = useRoving(drawn.dots);
  return (
    <div ref={ref} className="picture">
      <Sheet
        className="network"
        width={width}
        height={height}
        label={t("cluster.networkName")}
        onKeyDown={roving.onKeyDown}
      >
        <g aria-hidden="true">
          {drawn.ties.map(({ from, to, strength }) => {
            const a = drawn.dots[from];
            const b = drawn.dots[to];
            if (!a || !b) return null;
            const lit =
              highlight && (highlight.industries.has(a.key) || highlight.industries.has(b.key));
            return (
              <g
                key={`${from}-${to}`}
                className="network__line"
                onClick={() => props.onTie(a.key, b.key)}
              >
                <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="network__reach" />
                <line
                  x1={a.x}
                  y1={a.y}
                  x2={b.x}
                  y2={b.y}
                  strokeWidth={1 + 3 * strength}
                  className={`network__tie${highlight ? (lit ? " is-lit" : " is-dim") : ""}`}
                />
              </g>
            );
          })}
        </g>
        {cluster.industries.map((industry, index) => {
          const dot = drawn.dots[index]!;
          const pick = { kind: "industry", id: industry.code } as const;
          const lit = highlight?.industries.has(industry.code);
          const own = selecting.pick?.kind === "industry" && selecting.pick.id === industry.code;
          return (
            <g
              key={industry.code}
              role="button"
              aria-pressed={own}
              aria-label={plainLabel(industry.label[language])}
              className={`network__industry${lit === undefined ? "" : lit ? " is-lit" : " is-dim"}${own ? " is-own" : ""}`}
              onClick={() => onPick(pick)}
              onKeyDown={pressed(() => onPick(pick))}
              {...roving.stop(industry.code)}
            >
              <title>{plainLabel(industry.label[language])}</title>
              <circle
                cx={dot.x}
                cy={dot.y}
                r={Math.max(12, drawn.nodes[index]!.radius)}
                className="hit"
              />
              <circle cx={dot.x} cy={dot.y} r={drawn.nodes[index]!.radius} className="mark" />
            </g>
          );
        })}
        <Names labels={drawn.labels} fontSize={fontSize} />
      </Sheet>
      <p className="small">{t("network.keys")}</p>
    </div>
  );
}
