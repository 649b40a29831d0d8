import { TableHead } from "../frame/table-head.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { NullStrip } from "../picture/null-strip.tsx";
import type { LatentCluster } from "./questions.ts";

/** What the shuffles had in the cluster's places and industries, and what is there. */
export function ClusterChance(props: {
  readonly cluster: LatentCluster;
  readonly shuffles: number;
}) {
  const { t, count, number } = useSpeech();
  const { distribution, observed, expectedInterval } = props.cluster;
  if (distribution.length === 0) return null;
  const shuffles = number(props.shuffles);
  return (
    <section className="cluster-chance" aria-labelledby="cluster-chance">
      <h3 id="cluster-chance">{t("cluster.chance")}</h3>
      <NullStrip
        bins={distribution}
        observed={observed}
        say={count}
        mark={t("cluster.chance.mark", { observed: count(observed) })}
        below={t("cluster.chance.below", { shuffles })}
        label={t("cluster.chance.label", {
          observed: count(observed),
          shuffles,
          low: count(expectedInterval.low),
          high: count(expectedInterval.high),
        })}
      />
      <p>{t("cluster.chance.more")}</p>
      <details className="ground">
        <summary>{t("cluster.chance.table")}</summary>
        <table className="utrecht-table">
          <TableHead
            columns={[
              { name: t("cluster.chance.companies") },
              { name: t("cluster.chance.shuffles"), numeric: true },
            ]}
          />
          <tbody className="utrecht-table__body">
            {distribution.map(({ from, to, shuffles: often }) => (
              <tr key={from} className="utrecht-table__row">
                <th scope="row" className="utrecht-table__cell">
                  {to - from > 1 ? `${number(from)}–${number(to - 1)}` : number(from)}
                </th>
                <td className="utrecht-table__cell numeric">{number(often)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
