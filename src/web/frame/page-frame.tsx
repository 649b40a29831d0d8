import { getRouteApi, Link, Outlet, useLocation, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { rememberedLanguage } from "../language/chosen-language.ts";
import { LanguageProvider, useSpeech } from "../language/language-context.tsx";
import { SignedIn } from "../sign-in/signed-in.tsx";
import { useIsOut, WhoIsIn } from "../sign-in/who-is-in.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

const rootApi = getRouteApi("__root__");

/** Pages about the work itself, at the foot of every other. */
const pages = [
  { to: "/explained", title: "explained.title" },
  { to: "/organisations", title: "organisations.title" },
  { to: "/people", title: "people.title" },
  { to: "/shares", title: "shares.title" },
  { to: "/audit", title: "audit.title" },
  { to: "/held", title: "held.title" },
] as const;

/** What stands round every page: skip link, chapters, language, foot. */
export function PageFrame() {
  const { lang } = rootApi.useSearch();
  return (
    <LanguageProvider language={lang ?? rememberedLanguage()}>
      <Frame />
    </LanguageProvider>
  );
}

function Frame() {
  const { t } = useSpeech();
  const main = useFocusAfterMove();
  // The pages of a municipality belong to the map, from which they are reached.
  const isOfPlace = useLocation({ select: ({ pathname }) => pathname.startsWith("/regions/") });
  // So does what lies close together to what is related.
  const isOfIndustries = useLocation({ select: ({ pathname }) => pathname === "/concentration" });
  return (
    <>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
        {t("frame.skip")}
      </a>
      <header className={useIsOut() ? "page-head page-head--out" : "page-head"}>
        <div className="page-width page-head__row">
          <Link to="/" className="page-head__name">
            <img src="/favicon.svg" alt="" width="28" height="28" />
            Clusterwerk
          </Link>
          <nav aria-label={t("frame.chapters")} className="chapters">
            <ul>
              <li>
                <Link
                  to="/"
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={isOfPlace ? "active" : undefined}
                >
                  {t("chapter.regions")}
                </Link>
              </li>
              <li>
                <Link to="/deliveries" activeOptions={{ includeSearch: false }}>
                  {t("chapter.register")}
                </Link>
              </li>
              <li>
                <Link
                  to="/relatedness"
                  activeOptions={{ includeSearch: false }}
                  className={isOfIndustries ? "active" : undefined}
                >
                  {t("chapter.relatedness")}
                </Link>
              </li>
              <li>
                <Link to="/hunch" activeOptions={{ includeSearch: false }}>
                  {t("chapter.hunch")}
                </Link>
              </li>
              <li>
                <Link to="/hypotheses" activeOptions={{ includeSearch: false }}>
                  {t("chapter.clusters")}
                </Link>
              </li>
              <li>
                <Link to="/explained" activeOptions={{ includeSearch: false }}>
                  {t("chapter.explained")}
                </Link>
              </li>
            </ul>
          </nav>
          <WhoIsIn />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main} className="page-width page-main">
        <SignedIn>
          <Outlet />
        </SignedIn>
      </main>
      <footer className="page-foot">
        <div className="page-width">
          <p>{t("frame.foot")}</p>
          <ul className="page-foot__links">
            {pages.map(({ to, title }) => (
              <li key={to}>
                <Link to={to} className="utrecht-link">
                  {t(title)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </>
  );
}

/** After a move to another page the keyboard and the screen reader start at its top. */
function useFocusAfterMove() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) {
      main.current?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
  return main;
}
