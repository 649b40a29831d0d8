import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** To the page of two industries, or of one and its closest kin. */
export function RelatedLink(props: {
  readonly industry: string;
  readonly with?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Link
      to="/relatedness"
      search={{ industry: props.industry, ...(props.with ? { with: props.with } : {}) }}
      className={props.className ?? "utrecht-link"}
    >
      {props.children}
    </Link>
  );
}
