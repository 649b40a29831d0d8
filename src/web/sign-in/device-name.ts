/** Names of browsers and systems as they call themselves, the telling ones first. */
const browsers = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["FxiOS/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["CriOS/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/**
 * The browser and system in what a browser says of itself, as people call them;
 * undefined where it is no browser that we know.
 *
 * @example deviceIn("Mozilla/5.0 (X11; Linux x86_64) … Chrome/140.0 Safari/537.36")
 *          // { browser: "Chrome", system: "Linux" }
 */
export function deviceIn(said: string): { browser: string; system: string } | undefined {
  const browser = browsers.find(([mark]) => said.includes(mark))?.[1];
  const system = systems.find(([mark]) => said.includes(mark))?.[1];
  return browser && system ? { browser, system } : undefined;
}
