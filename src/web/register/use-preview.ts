import { useQuery } from "@tanstack/react-query";
import { previewOf, type Asked, type Preview } from "./questions.ts";

/** Rows of a first look: a page at once, whatever the size of the file. */
const firstLookRows = 4000;

/** How a file would be read: after a first look at some rows, after that by all that are tried. */
export function usePreview(asked: Asked): {
  readonly preview: Preview | undefined;
  /** More is being counted. */
  readonly trying: boolean;
  readonly error: unknown;
  readonly again: () => void;
} {
  const first = useQuery({
    ...previewOf(asked, firstLookRows),
    // While another mapping is tried the former outcome stays, marked as such.
    placeholderData: (before) => before,
  });
  const looked = first.data !== undefined && !first.isPlaceholderData;
  const more = looked && !first.data.consequences.complete;
  const whole = useQuery({ ...previewOf(asked), enabled: more });
  const again = () => void (first.error ? first.refetch() : whole.refetch());
  return {
    preview: (more ? whole.data : undefined) ?? first.data,
    trying: first.isPlaceholderData || first.isFetching || (more && whole.isFetching),
    error: first.error ?? whole.error,
    again,
  };
}
