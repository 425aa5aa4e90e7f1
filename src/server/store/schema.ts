// The tables, as kysely sees them, on SQLite and PostgreSQL alike. Instants and days are text, amounts and counts integers, flags 0 or 1.

export interface Database {
  meta: { key: string; value: string };
  board: BoardRow;
  posting: PostingRow;
  posting_revision: PostingRevisionRow;
  draft: DraftRow;
  draft_version: DraftVersionRow;
  draft_event: DraftEventRow;
  review_debt: ReviewDebtRow;
  operation_receipt: OperationReceiptRow;
  feed_entry: FeedEntryRow;
  feed_body: FeedBodyRow;
  feed_page: FeedPageRow;
  feed_file: FeedFileRow;
  feed_unnamed: FeedUnnamedRow;
  feed_head: FeedHeadRow;
  signing_key: SigningKeyRow;
  audit: AuditRow;
  media: MediaRow;
  media_file: MediaFileRow;
  media_use: MediaUseRow;
  fork_report: ForkReportRow;
  account: AccountRow;
  account_grant: AccountGrantRow;
  account_factor: AccountFactorRow;
  recovery_code: RecoveryCodeRow;
  session: SessionRow;
  sign_in_failure: SignInFailureRow;
}

/** `size`: entries in the board's log; `changed`: bumped by each commit that touches the board. */
export interface BoardRow { code: string; name: string; level: string; parent: string | null; size: number; changed: number }

/**
 * What somebody is writing 草稿. Who did what stands as in the audit log (`user:id`). `content_version`: its newest saved version, whose text is in
 * `draft_version`; `reviewed_hash`: the content that its reviewer approved. `salt` keeps the audit log's seals from being guessed; empty once the
 * content had to be forgotten.
 */
export interface DraftRow {
  id: string; board: string; title: string; state: string; version: number; content_version: number; content_hash: string; salt: string; author: string;
  reviewer: string | null; reviewed_hash: string | null; issuer: string | null; corrects: string | null; created_at: string; updated_at: string; publish_at: string | null;
}
/** Each text that was saved. `thinned`: its lists of people are gone, so that it no longer has its hash; `json` is null once all of it is forgotten. */
export interface DraftVersionRow { draft: string; version: number; content_hash: string; saved_by: string; saved_at: string; thinned: number; json: string | null }
/** Each step, with the version and state that it led to. */
export interface DraftEventRow {
  draft: string; version: number; step: string; state: string; actor: string; at: string; comments: string | null; note: string | null;
}
/** Published before its review, which is owed until `settled_at`. 补审. */
export interface ReviewDebtRow { draft: string; since: string; reason: string; settled_at: string | null }
/** What became of an operation, so that it takes effect once however often it comes. `outcome`: the answer, without what has to be read anew. */
export interface OperationReceiptRow { op_id: string; account: string; device: string; device_seq: number; body_hash: string; outcome: string; at: string }

/**
 * The current state of a posting. `state`: live, withdrawn, expired or removed. `json` is the live revision (null when gone); `tombstone`
 * the public trace. `next_expiry`: when a rule of time next applies. `day`, `until`, `lifted`, `expires_at`, `issuer`, `holds`, `initials`: as in its headline.
 */
export interface PostingRow {
  id: string; board: string; kind: string; field: string; state: string; revision: number; seq: number; title: string;
  day: string; until: string | null; lifted: number; expires_at: string | null; issuer: string; holds: number; initials: string;
  published_at: string; next_expiry: string | null; json: string | null; tombstone: string | null;
}
/** History, without the lists of people of superseded revisions. `json` is null once the content must be forgotten. */
export interface PostingRevisionRow { posting_id: string; revision: number; seq: number; issued_at: string; json: string | null }

export interface FeedEntryRow { board: string; seq: number; posting_id: string; revision: number; kind: string; at: string; body_hash: string; leaf_hash: string }
/** Canonical JSON of a living body. The row is deleted when the body must be forgotten. */
export interface FeedBodyRow { board: string; seq: number; live: number; json: string }
export interface FeedPageRow { board: string; from_seq: number; to_seq: number; root: string; sha256: string; bytes: number; live: number }
/** `kind`: page, index or headlines. `gone_at` set: answered 410, and `json`, `br`, `gz` are null. */
export interface FeedFileRow {
  sha256: string; kind: string; board: string; json: Uint8Array | null; br: Uint8Array | null; gz: Uint8Array | null; created_at: string; gone_at: string | null;
}
/** A living file that no head names any more, and since when: beside `feed_file`, because a change there writes all its bytes again. */
export interface FeedUnnamedRow { sha256: string; board: string; since: string }
export interface FeedHeadRow {
  board: string; size: number; root: string; index_sha256: string; headlines_sha256: string; issued_at: string; not_after: string; key_id: string; jws: string;
}
/** `role`: root or board. `private_jwk` is null for a key whose private half is kept elsewhere. */
export interface SigningKeyRow {
  key_id: string; role: string; board: string | null; private_jwk: string | null; public_jwk: string; certificate: string | null;
  not_before: string; not_after: string; revoked_at: string | null; reason: string | null;
}
/** Hash-chained: `hash` covers the row and `prev_hash`. Ids only, never content. */
export interface AuditRow { seq: number; at: string; actor: string; action: string; board: string | null; subject: string | null; detail: string; prev_hash: string; hash: string }
/** Evidence that a reader sent of a rewritten or forked log: two signed heads that cannot both be true. */
export interface ForkReportRow { id: string; at: string; board: string; kind: string; known_head: string; seen_head: string }
/** A picture or recording by the SHA-256 of its original. `kind`: picture or recording; `gone_at` set: answered 410, its files are deleted. */
export interface MediaRow {
  sha256: string; kind: string; type: string; width: number | null; height: number | null; seconds: number | null; stored_at: string; gone_at: string | null;
}
/** `variant`: `file` is the original. `size` in bytes; `sha256` of this file's bytes. */
export interface MediaFileRow { media: string; variant: string; type: string; sha256: string; size: number; bytes: Uint8Array }
/** A living posting that shows it. Media without any is not served. */
export interface MediaUseRow { media: string; posting_id: string }

/** Who may sign in. `must_change`: the password was given by somebody else; `demo`: signs in where the demo runs, and nowhere else; `ended_at` set: no more. */
export interface AccountRow { id: string; name: string; password_hash: string; must_change: number; demo: number; created_at: string; ended_at: string | null }
export interface AccountGrantRow { account: string; role: string; board: string }
/** `state`: pending until its first code was entered, then active; one of each at most. `last_step`: newest step whose code was taken, so that none is taken twice. */
export interface AccountFactorRow { account: string; state: string; secret: string; last_step: number; created_at: string }
/** The row goes when the code is used. */
export interface RecoveryCodeRow { hash: string; account: string }
/** `id` names it in lists, `token_hash` is of what the browser holds. `level`: password or two-factor. `proved_at`: when who it is was last proved. */
export interface SessionRow {
  id: string; token_hash: string; account: string; level: string; device: string; created_at: string; seen_at: string; proved_at: string; ends_at: string;
}
/** Attempts that failed under one name or of one account, and until when the next has to wait. */
export interface SignInFailureRow { key: string; failures: number; at: string; until: string }
