import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";
import { chromium as driver, type Browser } from "playwright-core";
import { root } from "../run-program.ts";

const folder = join(root, ".build", "chromium");
const archives = join(root, "node_modules", "@sparticuz", "chromium", "bin");
const fontList = join(folder, "fonts.conf");

/** A page without a single font breaks; on a bare machine the one in the package stands in. */
const fontListText = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/**
 * The real Chromium that came from npm. It unpacks to the folder for temporary
 * files, readable by its owner alone, so each checkout has one of its own.
 */
export async function openBrowser(): Promise<Browser> {
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const executablePath = await chromium.executablePath();
    writeFileSync(fontList, fontListText);
    try {
      return await launch(executablePath, {});
    } catch {
      // A machine without the libraries of a desktop: those in the package stand in.
      const libraries = await inflate(join(archives, "al2023.tar.br"));
      return await launch(executablePath, { LD_LIBRARY_PATH: join(libraries, "lib") });
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

const launch = (executablePath: string, environment: Record<string, string>): Promise<Browser> =>
  driver.launch({
    executablePath,
    env: { ...process.env, TMPDIR: folder, FONTCONFIG_FILE: fontList, ...environment } as Record<
      string,
      string
    >,
    args: [
      "--headless=shell",
      "--no-sandbox",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
