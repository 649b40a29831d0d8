import { getRouteApi } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
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
      <Crumbs under={{ to: "/deliveries", name: t("deliveries.title") }} here={t("import.title")} />
      <PageTitle>{t("import.title")}</PageTitle>
      {step === "upload" && <UploadStep />}
      {step === "mapping" && <MappingStep upload={upload!} />}
      {step === "reading" && <ImportProgress job={job!} />}
    </>
  );
}
