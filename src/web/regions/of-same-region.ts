/** What stood on the screen may stay while another level of the same region is asked for. */
export const ofSameRegion =
  (region: string) =>
  <Answer extends { readonly region: { readonly id: string } }>(
    before: Answer | undefined,
  ): Answer | undefined =>
    before?.region.id === region ? before : undefined;
