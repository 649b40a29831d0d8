import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "./platform/ask.ts";
import { router } from "./router.tsx";
import { whoKey } from "./sign-in/questions.ts";
import "./style/index.css";

/** A session that ended shows at the next question, whichever that is: then who is there is asked anew. */
const onError = (thrown: unknown): void => {
  if (thrown instanceof Problem && thrown.code === "sign-in-needed") {
    void queries.invalidateQueries({ queryKey: whoKey });
  }
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (thrown, { queryKey }) => {
      if (queryKey[0] !== whoKey[0]) onError(thrown);
    },
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a line that dropped is worth another try.
      retry: (failures, thrown) =>
        failures < 2 && thrown instanceof Problem && thrown.code === "unreachable",
    },
  },
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
