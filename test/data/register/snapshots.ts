/**
 * Two deliveries of one invented register, a year apart, with a break of
 * method between them: the industry codes go from SBI 2008 to SBI 2025, part of
 * the figures is carried over from the first year, and a municipality was taken
 * up in another. What truly changed is known.
 */
export interface Snapshots {
  readonly earlier: string;
  readonly later: string;
  readonly truth: {
    readonly continuing: number;
    readonly opened: number;
    readonly closed: number;
    readonly moved: number;
    readonly renamed: number;
    readonly grown: number;
    readonly carriedOver: number;
  };
}

const head =
  "lisanr;kvkdosnr;kvkvestnr;naam;straat;huisnr;postcode;plaats;gemnr;gemnaam;banen;enqtype;bronjaar;peildatum";

/** Pairs of codes that are one activity under both versions. */
const activities = [
  ["2893", "28930"],
  ["6201", "62100"],
  ["5610", "56110"],
  ["4669", "46640"],
  ["3101", "31000"],
] as const;

/** @param establishments in the first year, 20 or more */
export function snapshots(establishments: number): Snapshots {
  const truth = {
    continuing: 0,
    opened: 0,
    closed: 0,
    moved: 0,
    renamed: 0,
    grown: 0,
    carriedOver: 0,
  };
  const earlier = [`${head};sbi08`];
  const later = [`${head};sbi25`];
  const line = (
    k: number,
    change: { street: number; name: string; jobs: number; survey: string; year: number },
    region: readonly [string, string],
    code: string,
    reference: number,
  ): string =>
    [
      700_000_000 + k,
      String(400_000 + (k % 97 === 0 ? k - 1 : k)).padStart(8, "0"),
      String(4_000_000 + k).padStart(12, "0"),
      change.name,
      `Straat ${change.street}`,
      1 + (k % 40),
      "3231AA",
      "Brielle",
      ...region,
      change.jobs,
      change.survey,
      change.year,
      `${reference}-04-01`,
      code,
    ].join(";");
  const gone = ["0501", "Brielle"] as const;
  const now = ["1992", "Voorne aan Zee"] as const;
  for (let k = 0; k < establishments; k++) {
    const [code08, code25] = activities[k % activities.length];
    const base = {
      street: k % 50,
      name: `Voorbeeld ${k} B.V.`,
      jobs: 2 + (k % 30),
      survey: "01",
      year: 2022,
    };
    earlier.push(line(k, base, gone, code08, 2022));
    if (k % 20 === 7) {
      truth.closed++;
      continue;
    }
    truth.continuing++;
    const moved = k % 20 === 3;
    const renamed = k % 20 === 5;
    const grown = k % 20 === 9;
    const carried = k % 10 === 1;
    truth.moved += Number(moved);
    truth.renamed += Number(renamed);
    truth.grown += Number(grown);
    truth.carriedOver += Number(carried);
    const after = {
      street: moved ? base.street + 100 : base.street,
      name: renamed ? `Voorbeeld Nieuw ${k} B.V.` : base.name,
      jobs: grown ? base.jobs * 2 : base.jobs,
      survey: carried ? "73" : "01",
      year: carried ? 2022 : 2023,
    };
    later.push(line(k, after, now, code25, 2023));
  }
  for (let k = establishments; k < establishments + Math.floor(establishments / 20); k++) {
    truth.opened++;
    later.push(
      line(
        k,
        { street: k % 50, name: `Voorbeeld ${k} B.V.`, jobs: 3, survey: "01", year: 2023 },
        now,
        activities[k % activities.length][1],
        2023,
      ),
    );
  }
  return { earlier: `${earlier.join("\n")}\n`, later: `${later.join("\n")}\n`, truth };
}
