/** Names that can be acted on stand above those that are protected; otherwise the order stays. */
export const namedFirst = (
  a: { readonly name: string | null },
  b: { readonly name: string | null },
): number => Number(a.name === null) - Number(b.name === null);
