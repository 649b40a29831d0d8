import type { LatentCluster, Member } from "./questions.ts";

type Industry = LatentCluster["industries"][number];

/**
 * The industry of a cluster that a company's own code falls under: the same
 * code, or the longest one that its code begins with, since companies carry
 * the code as delivered and clusters that of the level searched at.
 */
export function industryIn(industries: readonly Industry[], code: string): Industry | undefined {
  let best: Industry | undefined;
  for (const industry of industries) {
    if (code.startsWith(industry.code) && industry.code.length > (best?.code.length ?? 0)) {
      best = industry;
    }
  }
  return best;
}

/** The members with their industry as the cluster's network names it. */
export function standings(cluster: LatentCluster): readonly Member[] {
  return cluster.members.map((member) => {
    const industry = industryIn(cluster.industries, member.industry);
    return industry && industry.code !== member.industry
      ? { ...member, industry: industry.code }
      : member;
  });
}
