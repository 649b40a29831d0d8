/**
 * For whom an answer is made. Disclosure control and licence terms look at
 * this and at nothing else.
 *
 * `staff` are people who work under the delivery's licence, `partner` those whom they
 * work with, `public` is everyone; each sees no more than the one before.
 */
export const purposes = ["staff", "partner", "public"] as const;
export type Purpose = (typeof purposes)[number];
/** Who works under no licence, and is told what was published for them. */
export type Outsider = Exclude<Purpose, "staff">;

export interface Audience {
  readonly tenant: string;
  readonly organisation: string;
  readonly purpose: Purpose;
}

/** The single audience until sign-in exists; the server then binds to loopback only. */
export const defaultAudience: Audience = {
  tenant: "00000000-0000-4000-8000-000000000001",
  organisation: "00000000-0000-4000-8000-000000000002",
  purpose: "staff",
};
