import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { whoIsThere } from "../sign-in/questions.ts";

/** From a company to all that is kept of it, for who answers for that. The number stays out of the address. */
export function HeldLink(props: {
  readonly number: string | null;
  readonly establishment: string | undefined;
}) {
  const { t } = useSpeech();
  const who = useQuery(whoIsThere());
  const number = props.number ?? props.establishment;
  const may = who.data?.organisation.roles.includes("administrator");
  if (!may || number === undefined) return null;
  return (
    <p>
      <Link to="/held" state={{ number }} className="utrecht-link">
        {t("privacy.toHeld")}
      </Link>
    </p>
  );
}
