import type { Figure } from "../../domain/figure.ts";
import { topShare } from "../../domain/relatedness-kind.ts";
import { valueOf } from "../language/figure-text.ts";
import type { Translate } from "../language/translate.ts";
import type { KindOfPair, KindOfRelatedness } from "./questions.ts";

/** What a kind is called on the screens. */
export function kindName(t: Translate, { kind, urbanity }: KindOfRelatedness): string {
  const name = t(`kind.${kind}`);
  return urbanity === "kept" ? t("related.urbanityKept", { name }) : name;
}

/** Where a kind comes from. */
export function sourceText(t: Translate, { source }: KindOfRelatedness): string {
  return source.from === "reference" ? source.name : t(`related.from.${source.from}`);
}

/** Whether a pair is among the most related of a kind, and where it nearly is, why not. */
export function judgement(t: Translate, { pair }: KindOfPair): string {
  if (pair.isTop) return t("related.isTop");
  // Past nine tenths, and yet more than a tenth are as related: they share one value.
  if ((valueOf(pair.percentile) ?? 0) > 1 - topShare) return t("related.tied");
  return t("related.isNotTop");
}

/** Why nothing is known of a pair; undefined where something is. */
export function whyUnknown(
  t: Translate,
  { source }: KindOfRelatedness,
  figure: Figure,
): string | undefined {
  if (figure.state !== "undefined") return undefined;
  if (source.from === "none") return t("related.unknown.none");
  if (source.from === "reference") return t("related.unknown.reference");
  return t(`related.unknown.${figure.reason}`);
}
