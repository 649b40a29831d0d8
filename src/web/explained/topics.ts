/** The figures that the page of explanations goes through, in its order; each is an anchor on it. */
export const topics = [
  "observed",
  "quotient",
  "interval",
  "false-alarm",
  "country",
  "held-out",
  "stability",
  "verdict",
  "change",
  "suppressed",
  "unknown",
  "relatedness",
  "concentration",
  "density",
  "complexity",
] as const;
export type Topic = (typeof topics)[number];
