import { getRouteApi, Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { UploadStep } from "./upload-step.tsx";

const route = getRouteApi("/deliveries/new");

/** From a file to a delivery: choose it, see how it would be read, read it. */
export function ImportPage() {
  const { t } = useSpeech();
  const { upload, job } = route.useSearch();
  const step = job ? "reading" : upload ? "mapping" : "upload";
  return (
    <>
      <title>{`${t("import.title")} · Clusterwerk`}</title>
      <nav aria-label={t("frame.crumbs")} className="crumbs">
        <ol>
          <li>
            <Link to="/deliveries">{t("deliveries.title")}</Link>
          </li>
          <li aria-current="page">{t("import.title")}</li>
        </ol>
      </nav>
      <h1>{t("import.title")}</h1>
      {step === "upload" && <UploadStep />}
      {step === "mapping" && <MappingStep upload={upload!} />}
      {step === "reading" && <ImportProgress job={job!} />}
    </>
  );
}
