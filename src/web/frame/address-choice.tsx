import { Link } from "@tanstack/react-router";
import type {
  ChangeAddress,
  CompareAddress,
  ConcentrationAddress,
  RegionAddress,
} from "./address.ts";

type Named = RegionAddress & ChangeAddress & ConcentrationAddress & CompareAddress;
/** What stands behind the question mark; what is undefined does not. */
export type SomeAddress = { readonly [Key in keyof Named]?: Named[Key] | undefined };

/** One of a few ways to see the page at hand, each an address of its own. */
export function AddressChoice<Option>(props: {
  readonly question: string;
  /** The question is said to who cannot see the page; the heading above says it to others. */
  readonly quiet?: boolean;
  readonly options: readonly Option[];
  readonly chosen: Option | undefined;
  readonly nameOf: (option: Option) => string;
  readonly addressOf: (option: Option) => SomeAddress;
}) {
  const { question, nameOf, addressOf } = props;
  return (
    <nav aria-label={question} className="choice">
      {!props.quiet && <span className="small">{question}</span>}
      <ul>
        {props.options.map((option) => (
          <li key={JSON.stringify(addressOf(option))}>
            <Link
              to="."
              search={addressOf(option)}
              aria-current={option === props.chosen ? "true" : undefined}
              resetScroll={false}
            >
              {nameOf(option)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
