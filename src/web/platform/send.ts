import { Problem, problemOf } from "./ask.ts";

export interface Sending<Answer> {
  readonly answer: Promise<Answer>;
  /** Breaks off; the answer is then never given. */
  stop(): void;
}

/**
 * Send a file and hear how far it is, which `fetch` does not tell of what is
 * sent.
 *
 * @param tell  how many bytes have left, of how many
 */
export function send<Answer>(
  address: string,
  file: File,
  tell: (sent: number, size: number) => void,
): Sending<Answer> {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => tell(loaded, total));
    request.addEventListener("load", () => {
      const response = new Response(request.responseText, { status: request.status });
      if (response.ok) response.json().then(resolve, reject);
      else void problemOf(response).then(reject);
    });
    request.addEventListener("error", () => reject(new Problem(0, "unreachable", "", {})));
  });
  request.open("POST", address);
  request.setRequestHeader("accept", "application/json, application/problem+json");
  request.setRequestHeader("accept-language", document.documentElement.lang);
  request.setRequestHeader(
    "content-disposition",
    `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", "%27")}`,
  );
  request.send(file);
  return { answer, stop: () => request.abort() };
}
