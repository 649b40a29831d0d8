import { Link } from "@tanstack/react-router";
import type { ChangeAddress, RegionAddress } from "../frame/address.ts";

/** One of a few ways to ask for what a page says of a region, each an address of its own. */
export function ProfileChoice<Option extends string>(props: {
  readonly question: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly nameOf: (option: Option) => string;
  readonly addressOf: (option: Option) => RegionAddress & ChangeAddress;
  readonly region: string;
  readonly page?: "/regions/$region" | "/regions/$region/nearby" | "/regions/$region/change";
}) {
  return (
    <nav aria-label={props.question} className="choice">
      <span className="small">{props.question}</span>
      <ul>
        {props.options.map((option) => (
          <li key={option}>
            <Link
              to={props.page ?? "/regions/$region"}
              params={{ region: props.region }}
              search={props.addressOf(option)}
              aria-current={option === props.chosen ? "true" : undefined}
              resetScroll={false}
            >
              {props.nameOf(option)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
