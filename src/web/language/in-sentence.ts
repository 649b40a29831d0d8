/**
 * A label as it stands inside a sentence: without its capital, unless it is an
 * abbreviation.
 *
 * @example inSentence("Vervaardiging van machines") // "vervaardiging van machines"
 * @example inSentence("ICT-diensten")               // "ICT-diensten"
 */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) || /^\p{Lu}\s/u.test(label)
    ? label[0]!.toLowerCase() + label.slice(1)
    : label;
}
