import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { buildScreens, serveProgram, type ServedProgram } from "./served.ts";

/** A data folder as it is looked at: the program that serves it, and a page in a browser. */
export interface Screens {
  readonly server: ServedProgram;
  readonly browser: Browser;
  readonly page: Page;
  /** The whole address of a path. */
  at(path: string): string;
  /** Ends all of it, and takes away the folder that the data folder stands in. */
  close(): Promise<void>;
}

/** The screens as they stand in the source now, served and open; no page is visited yet. */
export async function openScreens(
  data: string,
  viewport = { width: 1280, height: 800 },
): Promise<Screens> {
  const ends: (() => unknown)[] = [() => rmSync(dirname(data), { recursive: true, force: true })];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    buildScreens();
    const server = await serveProgram(["serve"], data);
    ends.push(() => server.stop());
    const browser = await openBrowser();
    ends.push(() => browser.close());
    const page = await (await browser.newContext({ viewport })).newPage();
    page.setDefaultTimeout(30_000);
    return { server, browser, page, at: (path) => new URL(path, server.address).href, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
