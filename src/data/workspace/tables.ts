import type { ColumnType, Generated } from "kysely";
import type { AuditResult } from "../../domain/audit-line.ts";
import type { HelixSide, OrganisationKind } from "../../domain/organisation.ts";
import type { PrivacyKind, PrivacyState } from "../../domain/privacy.ts";
import type { Purpose } from "../../domain/purpose.ts";
import type { Role } from "../../domain/role.ts";
import type { SignInWay, TokenScope } from "../../domain/sign-in.ts";

/** Every workspace row says whose it is; row level security looks at these two. */
interface Owned {
  tenant_id: string;
  owner_organisation_id: string;
}

type Json = ColumnType<unknown, string, string>;
type Moment = ColumnType<Date, Date | string | undefined, Date | string>;

/** A day, as yyyy-mm-dd. */
type Day = ColumnType<string, string, string>;

export interface Tables {
  organisation: {
    tenant_id: string;
    id: Generated<string>;
    name: string;
    kind: OrganisationKind;
    side: HelixSide;
    /** Whether its people work under the licences of the registers. */
    licensed: boolean;
    /** The one that runs this installation. */
    host: Generated<boolean>;
    /** The region it looks at first. */
    region: string | null;
    /** Of a company: its number in the trade register. */
    enterprise: ColumnType<string | null, string | null | undefined, string | null>;
    created_at: Generated<Date>;
  };
  privacy_request: Owned & {
    id: Generated<string>;
    kind: PrivacyKind;
    /** Of the company that it is about. */
    number: string;
    text: string;
    state: PrivacyState;
    asked_by_organisation_id: string;
    asked_by: string | null;
    asked_at: Generated<Date>;
    answer_by: Day;
    decided_by: string | null;
    decided_at: Moment | null;
    reason: string;
  };
  person: {
    tenant_id: string;
    id: Generated<string>;
    name: string;
    email: string;
    blocked_at: Moment | null;
    created_at: Generated<Date>;
  };
  /** A person as an organisation knows them. */
  colleague: {
    tenant_id: string;
    organisation_id: string;
    person_id: string;
    name: string;
    email: string;
    /** When this organisation blocked them. */
    blocked_at: Moment | null;
    since: Generated<Date>;
  };
  assignment: {
    tenant_id: string;
    id: Generated<string>;
    organisation_id: string;
    person_id: string;
    role: Role;
    since: Day;
    until: Day | null;
    /** Given by a group of the identity provider, and taken back with it. */
    from_provider: Generated<boolean>;
  };
  passphrase: { tenant_id: string; person_id: string; hash: string; changed_at: Generated<Date> };
  provider_identity: {
    tenant_id: string;
    issuer: string;
    subject: string;
    person_id: string;
    linked_at: Generated<Date>;
  };
  session: {
    tenant_id: string;
    id: Generated<string>;
    person_id: string;
    organisation_id: string;
    secret_hash: string;
    way: SignInWay;
    /** What the browser says of itself. */
    device: string;
    made_at: Generated<Date>;
    seen_at: Generated<Date>;
    ends_at: Date;
  };
  sign_in_link: {
    tenant_id: string;
    id: Generated<string>;
    kind: "first" | "sign-in";
    person_id: string | null;
    secret_hash: string;
    made_at: Generated<Date>;
    ends_at: Date;
    vouched_by: string | null;
    used_at: Date | null;
  };
  account_proof: {
    tenant_id: string;
    person_id: string;
    /** For which organisation it is proven who somebody is; null for all. */
    organisation_id: string | null;
    proven_at: Generated<Date>;
  };
  api_token: {
    tenant_id: string;
    id: Generated<string>;
    person_id: string;
    organisation_id: string;
    name: string;
    scope: TokenScope;
    secret_hash: string;
    made_at: Generated<Date>;
    ends_at: Date;
    used_at: Date | null;
  };
  audit_line: {
    tenant_id: string;
    number: string;
    at: string;
    action: string;
    object: Json;
    result: AuditResult;
    code: string | null;
    origin: string;
    organisation_id: string;
    person_id: string | null;
    previous: string;
    hash: string;
  };
  /** After which line the log begins, once older ones were removed. */
  audit_start: { tenant_id: string; number: string; hash: string; removed_at: Generated<Date> };
  record_share: Owned & {
    id: Generated<string>;
    kind: "delivery" | "hypothesis";
    record_id: string;
    /** Null: every organisation that takes part. */
    with_organisation_id: string | null;
    purpose: Purpose;
    may_change: boolean;
    until: Day | null;
    shared_by: string | null;
    shared_at: Generated<Date>;
  };
  source_mapping: Owned & {
    id: string;
    source: string;
    signature: string;
    columns: Json;
    mapping: Json;
    file_name: string;
    kept_at: Moment;
  };
  delivery: Owned & {
    id: string;
    manifest: Json;
    imported_at: Moment;
    deleted_at: Moment | null;
    personal_removed_at: Moment | null;
  };
  delivery_terms: Owned & {
    id: Generated<string>;
    delivery_id: string;
    terms: Json;
    changed_at: Generated<Date>;
  };
  delivery_exclusion: Owned & {
    delivery_id: string;
    at_row: number;
    whole_row: boolean;
    reason: string;
    /** The request that took the name out; without it, it stays out. */
    request_id: ColumnType<string | null, string | null | undefined, string | null>;
    excluded_at: Generated<Date>;
  };
  reference: Owned & { id: string; record: Json; imported_at: Moment };
  run: Owned & {
    id: string;
    question: string;
    parameters: Json;
    seed: string | null;
    inputs: Json;
    software_version: string;
    result_hash: string;
    /**
     * What was computed, before disclosure, as JSON text: its bytes are what the hash is of.
     * Null once a delivery it stood on was deleted.
     */
    result: string | null;
    made_at: Moment;
    took_ms: number;
  };
  publication: Owned & {
    id: Generated<string>;
    delivery_id: string;
    purpose: string;
    run_id: string;
    policy_version: number;
    published_at: Generated<Date>;
  };
  found_cluster: Owned & { id: string; run_id: string; position: number };
  anchor: Owned & { id: Generated<string>; source: string; source_id: string };
  anchor_delivery: Owned & { anchor_id: string; delivery_id: string };
  hypothesis: Owned & {
    id: Generated<string>;
    name: string;
    note: string;
    cluster_id: string;
    run_id: string;
    delivery_id: string;
    adopted_at: Generated<Date>;
    changed_at: Generated<Date>;
    version: Generated<number>;
  };
  kept_answer: Owned & {
    person_id: string | null;
    key: string;
    request_hash: string;
    answer: string | null;
    kept_at: Generated<Date>;
  };
  hypothesis_member: Owned & {
    hypothesis_id: string;
    anchor_id: string;
    state: "found" | "added" | "dropped";
    note: string;
  };
  told_in_confidence: Owned & {
    id: Generated<string>;
    hypothesis_id: string;
    /** Null: of the cluster as a whole. */
    anchor_id: string | null;
    text: string;
    told_by: string;
    told_on: Day;
    written_by: string | null;
    written_at: Generated<Date>;
  };
  job: Owned & {
    id: Generated<string>;
    question: string;
    input: Json;
    /** Who asked, and for what: the answer holds what they may see. */
    person_id: string | null;
    purpose: Purpose;
    state: "waiting" | "running" | "done" | "failed" | "cancelled";
    progress: Json | null;
    answer: string | null;
    error: Json | null;
    cancel_asked: Generated<boolean>;
    created_at: Generated<Date>;
    ended_at: Moment | null;
  };
}
