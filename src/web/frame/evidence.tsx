import { useId, type ReactNode } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { RunLink } from "./run-link.tsx";

interface EvidenceLine {
  readonly name: ReactNode;
  readonly key: string;
  readonly says: ReactNode;
}

/**
 * "Hoe zeker is dit?": always in the same place and order. Observed, expected,
 * interval and quality first, what else there is after them, the run last.
 */
export function Evidence(props: {
  readonly about: string;
  readonly observed: ReactNode;
  readonly expected: ReactNode;
  readonly interval: ReactNode;
  readonly quality: ReactNode;
  readonly more?: readonly EvidenceLine[];
  readonly run: string;
}) {
  const { t } = useSpeech();
  const id = useId();
  return (
    <section className="evidence" aria-labelledby={id}>
      <h2 id={id}>{t("evidence.title")}</h2>
      <p className="evidence__about">{props.about}</p>
      <dl>
        <Line name={t("evidence.observed")}>{props.observed}</Line>
        <Line name={t("evidence.expected")}>{props.expected}</Line>
        <Line name={t("evidence.interval")}>{props.interval}</Line>
        <Line name={t("evidence.quality")}>{props.quality}</Line>
        {props.more?.map((line) => (
          <Line key={line.key} name={line.name}>
            {line.says}
          </Line>
        ))}
        <Line name={t("evidence.run")}>
          <RunLink run={props.run} />
        </Line>
      </dl>
    </section>
  );
}

function Line(props: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
