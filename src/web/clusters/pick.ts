/** What is picked in a cluster: one company, industry or region. */
export interface Pick {
  readonly kind: "company" | "industry" | "region";
  readonly id: string;
}

/**
 * A pick as it stands in the address bar. Ids may hold colons themselves.
 *
 * @example pickText({ kind: "region", id: "demo-gm:D003" }) // "region:demo-gm:D003"
 */
export const pickText = ({ kind, id }: Pick): string => `${kind}:${id}`;

/** A pick out of the address bar; undefined where it is none. */
export function pickOf(text: string | undefined): Pick | undefined {
  const [, kind, id] = /^(company|industry|region):(.+)$/.exec(text ?? "") ?? [];
  return id === undefined ? undefined : { kind: kind as Pick["kind"], id };
}

/** Picking what is picked already lets it go. */
export function picked(current: Pick | undefined, next: Pick): Pick | undefined {
  return current?.kind === next.kind && current.id === next.id ? undefined : next;
}
