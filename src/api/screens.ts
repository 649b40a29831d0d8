import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Context } from "hono";

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/**
 * A file of the screens, whose names need no decoding, so that nothing outside
 * the folder can be named; every other address is the one page, which reads
 * its own URL.
 */
export async function screen(c: Context, folder: string): Promise<Response> {
  const path = normalize(c.req.path);
  const type = contentTypes[extname(path)];
  if (type) {
    const file = await readFile(join(folder, path)).catch(() => undefined);
    if (!file) return c.text("not found", 404);
    const hashed = path.startsWith("/assets/");
    return c.body(new Uint8Array(file), 200, {
      "Content-Type": type,
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  }
  const page = await readFile(join(folder, "index.html"));
  return c.body(new Uint8Array(page), 200, {
    "Content-Type": contentTypes[".html"],
    "Cache-Control": "no-cache",
  });
}
