import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Plugin as StylePlugin, Root } from "postcss";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  css: { postcss: { plugins: [onlyWhatIsUsed()] } },
  build: {
    outDir: "../../.build/web",
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // The screens are one program for one table of a few people, mostly on the same machine.
    chunkSizeWarningLimit: 700,
  },
});

/**
 * The design system's style sheet holds every component there is and its theme
 * every token. This keeps the rules of the components that the screens name,
 * and the tokens that those rules come to: 40 kB of 580.
 */
function onlyWhatIsUsed(): StylePlugin {
  return {
    postcssPlugin: "only-what-is-used",
    OnceExit(root) {
      dropUnnamedComponents(root, namedInScreens());
      dropUnreachedTokens(root);
    },
  };
}

const component = /\.(utrecht-[\w-]+)/g;

function namedInScreens(): ReadonlySet<string> {
  const files = globSync(["**/*.tsx", "index.html"], { cwd: import.meta.dirname });
  const text = files.map((file) => readFileSync(join(import.meta.dirname, file), "utf8")).join();
  return new Set(text.match(/utrecht-[\w-]+/g));
}

function dropUnnamedComponents(root: Root, named: ReadonlySet<string>): void {
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) =>
      [...selector.matchAll(component)].every(([, name]) => named.has(name!)),
    );
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

function dropUnreachedTokens(root: Root): void {
  const comesTo = new Map<string, string[]>();
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    comesTo.get(name)?.forEach(reach);
  };
  const mentioned = (value: string) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]!);
  root.walkDecls(/^--/, ({ prop, value }) => {
    comesTo.set(prop, [...(comesTo.get(prop) ?? []), ...mentioned(value)]);
  });
  root.walkDecls(/^(?!--)/, ({ value }) => mentioned(value).forEach(reach));
  root.walkDecls(/^--/, (declaration) => {
    if (!reached.has(declaration.prop)) declaration.remove();
  });
}
