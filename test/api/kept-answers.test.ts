import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve, type Served } from "../../src/api/serve.ts";
import { excludeEstablishment, importReference, outlines } from "../../src/contract/index.ts";
import { type Opened, openedEmpty } from "../app/opened.ts";

const square = (code: string, west: number): object => ({
  type: "Feature",
  properties: { code, name: `Vak ${code}` },
  geometry: {
    type: "Polygon",
    coordinates: [Array.from({ length: 80 }, (_, k) => corner(west, k)).concat([corner(west, 0)])],
  },
});
/** Points around a middle, against the clock. */
const corner = (west: number, k: number): number[] => [
  west + Math.cos((k * Math.PI) / 40) / 10,
  52 + Math.sin((k * Math.PI) / 40) / 10,
];
const map = (wests: Record<string, number>): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: Object.entries(wests).map(([code, west]) => square(code, west)),
  });

let opened: Opened;
let server: Served;
beforeAll(async () => {
  opened = await openedEmpty();
  await opened.reference("vakken.geojson", map({ "0001": 5, "0002": 6 }), {
    kind: "outlines",
    regionNamespace: "vak",
  });
  await opened.delivery(
    "vakken.csv",
    "vestigingsnummer;naam;gemeente;sbi;banen\n1;A;0001;62010;3\n2;B;0002;62010;5\n3;C;0003;62010;7\n",
    { regionNamespace: "vak", invented: true },
  );
  server = await serve(opened.clusterwerk, opened.folder, 0);
}, 60_000);
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** As it comes over the line, which `fetch` would unpack unseen. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (done, failed) => {
      request(new URL(path, server.address), { headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => void pieces.push(piece));
        answer.on("end", () =>
          done({
            status: answer.statusCode!,
            headers: answer.headers,
            body: Buffer.concat(pieces),
          }),
        );
      })
        .on("error", failed)
        .end();
    },
  );

it("sends a map the same packed and not, once and again, and not to who has it", async () => {
  const plain = await raw("/v1/outlines");
  const packed = [
    await raw("/v1/outlines", { "accept-encoding": "gzip" }),
    await raw("/v1/outlines", { "accept-encoding": "gzip, deflate, br" }),
  ];
  const asked = await opened.clusterwerk.ask(outlines, {});
  expect(JSON.parse(plain.body.toString())).toEqual(JSON.parse(JSON.stringify(asked)));
  for (const { headers, body } of packed) {
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers.vary).toBe("Accept-Encoding");
    expect(headers.etag).toBe(`W/${plain.headers.etag as string}`);
    expect(body.length).toBeLessThan(plain.body.length / 2);
    expect(gunzipSync(body)).toEqual(plain.body);
  }
  for (const tag of [plain.headers.etag, packed[0].headers.etag] as string[]) {
    const again = await raw("/v1/outlines", { "if-none-match": tag, "accept-encoding": "gzip" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  }
  const refused = await raw("/v1/outlines", { "accept-encoding": "gzip;q=0" });
  expect(refused.headers["content-encoding"]).toBeUndefined();
  expect(refused.body).toEqual(plain.body);
});

it("tells the regions and the map anew once a map or a company changed", async () => {
  interface Told {
    readonly regions: {
      readonly id: string;
      readonly longitude: number | null;
      readonly establishments: { readonly state: string; readonly value?: number };
    }[];
  }
  const regions = async () =>
    (JSON.parse((await raw("/v1/regions")).body.toString()) as Told).regions;
  const before = await regions();
  expect(before.map(({ longitude }) => longitude && Math.round(longitude))).toEqual([5, 6, null]);
  const file = opened.written("meer.geojson", map({ "0003": 7 }));
  await opened.clusterwerk.ask(
    importReference,
    { file, kind: "outlines", regionNamespace: "vak" },
    { trustsPaths: true },
  );
  const drawn = await regions();
  expect(drawn.map(({ longitude }) => longitude && Math.round(longitude))).toEqual([5, 6, 7]);
  const map3 = JSON.parse((await raw("/v1/outlines")).body.toString()) as { features: object[] };
  expect(map3.features.length).toBe(3);
  const { delivery } = JSON.parse((await raw("/v1/regions")).body.toString()) as {
    delivery: string;
  };
  await opened.clusterwerk.ask(excludeEstablishment, {
    delivery,
    establishment: "3",
    wholeRow: true,
  });
  const after = await regions();
  expect(after[2].establishments).not.toEqual(drawn[2].establishments);
});
