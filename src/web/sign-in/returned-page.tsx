import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { PageTitle } from "../frame/page-title.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { Refusal } from "./door-form.tsx";
import { signIn } from "./questions.ts";
import { useCameIn } from "./use-came-in.ts";

/** Where the identity provider sends people back to, with what proves who they are. */
export function ReturnedPage() {
  const { t } = useSpeech();
  const cameIn = useCameIn();
  const navigate = useNavigate();
  const [query] = useState(() => window.location.search);
  // Asked once: what the provider gave can be used once.
  const arrived = useQuery({
    queryKey: ["arrived", query],
    queryFn: () => signIn.arrive(query),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const next = arrived.data?.next;
  useEffect(() => {
    if (next === undefined) return;
    void cameIn(next).then(() => navigate({ href: next, replace: true }));
    // Once somebody has arrived, and not at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [next]);
  return (
    <>
      <PageTitle>{arrived.error ? t("signIn.title") : t("returned.title")}</PageTitle>
      {arrived.error ? (
        <>
          <Refusal thrown={arrived.error} />
          <p>
            <Link to="/" className="utrecht-button utrecht-button--primary-action">
              {t("signIn.again")}
            </Link>
          </p>
        </>
      ) : (
        <Waiting about={t("signIn.doing")} />
      )}
    </>
  );
}
