import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores, and several files start a PostgreSQL or a browser of their own.
    maxWorkers: 2,
  },
});
