import { useQuery } from "@tanstack/react-query";
import { Answered } from "../frame/answered.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { ConnectProvider } from "./connect-provider.tsx";
import { whoIsThere, type WhoAmI } from "./questions.ts";
import { SessionList } from "./session-list.tsx";
import { TokenList } from "./token-list.tsx";
import { WorkplaceList } from "./workplace-list.tsx";

/** Who am I here, where am I signed in, and what may ask in my place? */
export function AccountPage() {
  const { t } = useSpeech();
  const who = useQuery(whoIsThere());
  return (
    <Answered to={who} title={t("account.title")}>
      {(answer) => (
        <>
          <PageTitle>{t("account.title")}</PageTitle>
          {answer.person ? (
            <Own who={answer} person={answer.person} />
          ) : (
            <>
              <p className="lead">{t("account.openLead")}</p>
              <p>{t("account.openNext")}</p>
            </>
          )}
        </>
      )}
    </Answered>
  );
}

function Own(props: { readonly who: WhoAmI; readonly person: NonNullable<WhoAmI["person"]> }) {
  const { t } = useSpeech();
  const { who, person } = props;
  return (
    <>
      <p className="lead">{t("account.lead", { name: person.name, email: person.email })}</p>
      <WorkplaceList who={who} />
      <ChangePassphrase has={person.hasPassphrase} email={person.email} />
      {who.provider && <ConnectProvider provider={who.provider} />}
      <SessionList />
      <TokenList who={who} />
    </>
  );
}
