/**
 * The name of a file that is sent, from its Content-Disposition: a name may speak
 * of people, and so does not stand in the address.
 *
 * @example fileNameIn("attachment; filename*=UTF-8''register%202024.csv") // "register 2024.csv"
 * @example fileNameIn('attachment; filename="register.csv"') // "register.csv"
 */
export function fileNameIn(disposition: string | undefined): string | undefined {
  const coded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition ?? "")?.[1];
  if (coded !== undefined) {
    try {
      return decodeURIComponent(coded);
    } catch {
      return undefined;
    }
  }
  return /;\s*filename\s*=\s*(?:"([^"]+)"|([^;\s"]+))/i
    .exec(disposition ?? "")
    ?.slice(1)
    .find((name) => name !== undefined);
}
