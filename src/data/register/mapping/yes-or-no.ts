/**
 * A cell that says yes (1) or no (0) in the ways registers do; null where it
 * says neither.
 *
 * @example yesOrNo("JA") // 1
 */
export function yesOrNo(text: string | undefined): 0 | 1 | null {
  if (text === undefined) return null;
  if (/^(j|ja|y|yes|true|waar|1|x)$/i.test(text)) return 1;
  return /^(n|nee|no|nein|false|onwaar|0)$/i.test(text) ? 0 : null;
}
