import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** To the page of a company, which is a row of a delivery. */
export function CompanyLink(props: {
  readonly delivery: string;
  readonly row: number;
  readonly children: ReactNode;
}) {
  return (
    <Link
      to="/companies/$row"
      params={{ row: String(props.row) }}
      search={{ delivery: props.delivery }}
      className="utrecht-link"
    >
      {props.children}
    </Link>
  );
}
