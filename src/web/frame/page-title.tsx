/** What a page is called: its head, and the name of its tab. */
export function PageTitle(props: {
  readonly children: string;
  /** Where the tab says more than the head. */
  readonly tab?: string;
}) {
  return (
    <>
      <title>{`${props.tab ?? props.children} · Clusterwerk`}</title>
      <h1>{props.children}</h1>
    </>
  );
}
