import { useQuery } from "@tanstack/react-query";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSaid } from "../frame/use-said.ts";
import { useSpeech } from "../language/language-context.tsx";
import { ShareList } from "./share-list.tsx";
import { shares } from "./questions.ts";

/** What is shared with us, and what do we share? */
export function SharesPage() {
  const asked = useQuery(shares());
  const { t } = useSpeech();
  const [said, changed] = useSaid();
  return (
    <>
      <Crumbs here={t("shares.title")} />
      <PageTitle>{t("shares.title")}</PageTitle>
      <p role="status">{said}</p>
      <Answered to={asked}>
        {({ given, received }) => (
          <>
            <p className="lead">
              {t("shares.lead", { given: given.length, received: received.length })}
            </p>
            <h2>{t("shares.received")}</h2>
            {received.length === 0 ? (
              <p>{t("shares.noneReceived")}</p>
            ) : (
              <ShareList shares={received} says="by" onChanged={changed} />
            )}
            <h2>{t("shares.given")}</h2>
            {given.length === 0 ? (
              <p>{t("shares.noneGiven")}</p>
            ) : (
              <ShareList shares={given} says="what" onChanged={changed} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}
