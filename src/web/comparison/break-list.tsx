import { basisWords, breakSentences } from "../../domain/comparison-words.ts";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { Comparison } from "./questions.ts";

type Break = Comparison["breaks"][number];
const shownAtOnce = 5;

/** What changed in how is counted: before all figures, since it decides what they mean. */
export function BreakList(props: { readonly breaks: readonly Break[] }) {
  const { t } = useSpeech();
  if (props.breaks.length === 0) return <p className="small">{t("compare.noBreaks")}</p>;
  return (
    <section className="breaks" aria-labelledby="breaks">
      <h2 id="breaks">{t("compare.breaks", { count: props.breaks.length })}</h2>
      <p>{t("compare.breaksLead")}</p>
      <ul>
        {props.breaks.map((one) => (
          <li key={one.kind}>
            <OneBreak one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneBreak(props: { readonly one: Break }) {
  const { t, language, number } = useSpeech();
  const { kind, basis, establishments, pieces, allPieces } = props.one;
  return (
    <>
      <h3>{t(`break.${kind}`)}</h3>
      <p>{breakSentences[kind][language]}</p>
      <p className="small">
        {t("compare.basis", { basis: basisWords[basis][language] })}{" "}
        {establishments !== null && t("compare.affected", { count: establishments })}
      </p>
      {pieces.length > 0 && (
        <details open={pieces.length <= shownAtOnce}>
          <summary>{t("compare.pieces", { count: allPieces })}</summary>
          <ul className="breaks__pieces">
            {pieces.map((piece) => (
              <li key={`${piece.from} ${piece.to}`}>
                <PieceEnd about={piece.about} code={piece.from} name={piece.fromName?.[language]} />{" "}
                → <PieceEnd about={piece.about} code={piece.to} name={piece.toName?.[language]} />
                {piece.establishments > 0 && `: ${number(piece.establishments)}`}
              </li>
            ))}
          </ul>
          {allPieces > pieces.length && (
            <p className="small">{t("compare.morePieces", { count: allPieces - pieces.length })}</p>
          )}
        </details>
      )}
    </>
  );
}

function PieceEnd(props: {
  readonly about: Break["pieces"][number]["about"];
  readonly code: string | null;
  readonly name: string | undefined;
}) {
  const { t } = useSpeech();
  const { about, code, name } = props;
  if (code === null) return t(`compare.none.${about}`);
  if (about === "persons") return t("compare.fromPersons", { count: code });
  if (about === "region") return name ?? code;
  return name === undefined || name === code ? code : `${code} ${plainLabel(name)}`;
}
