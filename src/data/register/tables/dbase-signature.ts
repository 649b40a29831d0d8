/** The first bytes that dBase and FoxPro files begin with. */
const versions = new Set([
  0x02, 0x03, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x7b, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb,
]);
/** The byte behind the last column of a header. */
export const endOfHeader = 0x0d;

/**
 * Whether bytes begin a dBase file. There is no signature: a known version, a
 * date that can be, and a header that ends where it says.
 */
export function isDBase(start: Buffer): boolean {
  if (start.length < 65 || !versions.has(start[0])) return false;
  const [month, day] = [start[2], start[3]];
  const header = start.readUInt16LE(8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (header < 65 || start.readUInt16LE(10) < 2 || header > start.length) return false;
  for (let at = 32; at < header; at += 32) if (start[at] === endOfHeader) return at > 32;
  return false;
}
