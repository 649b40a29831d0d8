import { ClusterwerkError } from "./clusterwerk-error.ts";

/**
 * The organisation that goes by an id or, where no other does, by a name.
 *
 * @throws ClusterwerkError unknown-organisation
 */
export function organisationCalled<O extends { readonly id: string; readonly name: string }>(
  organisations: readonly O[],
  called: string,
): O {
  const byId = organisations.find(({ id }) => id === called);
  const name = called.trim().toLowerCase();
  const byName = organisations.filter((one) => one.name.toLowerCase() === name);
  const found = byId ?? (byName.length === 1 ? byName[0] : undefined);
  if (found) return found;
  throw new ClusterwerkError("unknown-organisation", `no organisation ${called}`, {
    organisation: called,
  });
}
