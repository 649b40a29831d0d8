import { useQuery } from "@tanstack/react-query";
import { previewOf, type Asked, type Preview } from "./questions.ts";

/** Rows of a first look: a page at once, whatever the size of the file. */
const firstLookRows = 4000;

/**
 * How a file would be read: after a first look at some rows, after that by all that are
 * tried: of a large file the first, or every one where `whole` asks for it.
 */
export function usePreview(
  asked: Asked,
  whole: boolean,
): {
  readonly preview: Preview | undefined;
  /** More is being counted. */
  readonly trying: boolean;
  readonly error: unknown;
  readonly again: () => void;
} {
  const first = useQuery({
    ...previewOf(asked, { rows: firstLookRows }),
    // While another mapping is tried the former outcome stays, marked as such.
    placeholderData: (before) => before,
  });
  const looked = first.data !== undefined && !first.isPlaceholderData;
  const more = looked && !first.data.consequences.complete;
  const tried = useQuery({ ...previewOf(asked, {}), enabled: more });
  const partly = more && tried.data !== undefined && !tried.data.consequences.complete;
  const all = useQuery({ ...previewOf(asked, { whole: true }), enabled: partly && whole });
  const error = first.error ?? tried.error ?? all.error;
  const again = () =>
    void (first.error ? first.refetch() : tried.error ? tried.refetch() : all.refetch());
  return {
    preview: (partly ? all.data : undefined) ?? (more ? tried.data : undefined) ?? first.data,
    trying: first.isPlaceholderData || [first, tried, all].some((one) => one.isFetching),
    error,
    again,
  };
}
