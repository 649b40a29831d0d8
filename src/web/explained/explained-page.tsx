import { Link, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { exampleText } from "./example-text.ts";
import { topics } from "./topics.ts";

/** What do these figures mean? Per figure what it says, what it does not, and an example. */
export function ExplainedPage() {
  const speech = useSpeech();
  const { t } = speech;
  const title = t("explained.title");
  const at = useLocation({ select: ({ hash }) => hash });
  // Who comes for one figure starts there, also where the page was not yet drawn.
  useEffect(() => {
    document.getElementById(at)?.scrollIntoView({ behavior: "instant" });
  }, [at]);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="lead">{t("explained.lead")}</p>
      <nav aria-label={t("explained.contents")} className="contents">
        <ul>
          {topics.map((topic) => (
            <li key={topic}>
              <Link to="/explained" hash={topic} className="utrecht-link">
                {t(`explained.${topic}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {topics.map((topic) => (
        <section
          key={topic}
          id={topic}
          aria-labelledby={`${topic}-name`}
          className={`explained${at === topic ? " is-sought" : ""}`}
        >
          <h2 id={`${topic}-name`}>{t(`explained.${topic}.title`)}</h2>
          <dl>
            <dt>{t("explained.means")}</dt>
            <dd>
              {t(`explained.${topic}.means`)
                .split("\n")
                .map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
            </dd>
            <dt>{t("explained.not")}</dt>
            <dd>{t(`explained.${topic}.not`)}</dd>
            <dt>{t("explained.example")}</dt>
            <dd>{exampleText(speech, topic)}</dd>
          </dl>
        </section>
      ))}
      <p className="small">{t("explained.methods")}</p>
    </>
  );
}
