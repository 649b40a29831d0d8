import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Sorting } from "./sortable-table.tsx";

/** The order of a table as the address has it, so that it goes along when the page is sent. */
export function useSortInAddress(usual?: string): Sorting {
  const { sort = usual } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    sort,
    onSort: (next) =>
      void navigate({
        to: ".",
        search: (now) => ({ ...now, sort: next }),
        replace: true,
        resetScroll: false,
      }),
  };
}
