import type { DraftContent } from '../../../domain/draft/draft-content.ts';
import { contentHash } from '../../../protocol/content-hash.ts';
import type { AuditRow, DraftEventRow, DraftRow, DraftVersionRow, ReviewDebtRow } from '../../store/schema.ts';
import type { ReadTx } from '../../store/store.ts';
import { NO_HASH } from './forget-drafts.ts';
import { sealOf } from './record-step.ts';

/**
 * `history`: steps and audit log do not tell the same. `content`: a text is not the one that was saved. `standing`: the draft does not stand where its
 * steps led. `debt`: an owed review that its steps do not tell of, or one that is gone. `missing`: the audit log tells of a draft that is not here.
 */
export interface DraftFinding { readonly what: 'history' | 'content' | 'standing' | 'debt' | 'missing'; readonly detail: string }

/** Holds the drafts of a board against the audit log, step by step, and each text against what was approved of it. */
export async function verifyDrafts(tx: ReadTx, board: string): Promise<DraftFinding[]> {
  const found: DraftFinding[] = [];
  for (const row of await tx.selectFrom('draft').selectAll().where('board', '=', board).orderBy('id').execute()) {
    const events = await tx.selectFrom('draft_event').selectAll().where('draft', '=', row.id).orderBy('version').execute();
    const versions = await tx.selectFrom('draft_version').selectAll().where('draft', '=', row.id).orderBy('version').execute();
    const debt = await tx.selectFrom('review_debt').selectAll().where('draft', '=', row.id).executeTakeFirst();
    const audit = await tx.selectFrom('audit').selectAll().where('subject', '=', row.id).where('action', 'like', 'draft.%').orderBy('seq').execute();
    const wrong = (what: DraftFinding['what'], is: boolean) => (is ? [{ what, detail: row.id }] : []);
    found.push(
      ...wrong('content', row.salt === '' && !await hadToBeForgotten(tx, row)),
      ...wrong('history', !tellsTheSame(row, events, versions, audit)), ...wrong('content', !versions.every((version) => isAsSaved(row, version, events))),
      ...wrong('standing', !standsWhereItsStepsLed(row, events, versions, audit)), ...wrong('debt', !owesWhatItsStepsTell(row, events, debt)),
    );
  }
  return found;
}

/** Drafts that the audit log tells of and that are gone, or on another board now. */
export async function missingDrafts(tx: ReadTx): Promise<DraftFinding[]> {
  const rows = await tx.selectFrom('audit as a').leftJoin('draft as d', (join) => join.onRef('d.id', '=', 'a.subject').onRef('d.board', '=', 'a.board'))
    .select('a.subject').distinct().where('a.action', 'like', 'draft.%').where('d.id', 'is', null).orderBy('a.subject').execute();
  return rows.map(({ subject }) => ({ what: 'missing', detail: subject ?? '' }));
}

/** Texts go only with the posting that they were written for. */
async function hadToBeForgotten(tx: ReadTx, { id, corrects }: DraftRow): Promise<boolean> {
  const posting = await tx.selectFrom('posting').select('state').where('id', '=', corrects ?? id).executeTakeFirst();
  return posting?.state === 'expired' || posting?.state === 'removed';
}

interface Told { readonly version?: unknown; readonly state?: unknown; readonly seal?: unknown; readonly publishAt?: unknown }
const toldBy = (row: AuditRow | undefined): Told => JSON.parse(row?.detail ?? '{}') as Told;

function tellsTheSame(row: DraftRow, events: readonly DraftEventRow[], versions: readonly DraftVersionRow[], audit: readonly AuditRow[]): boolean {
  return events.length === audit.length && events.length === row.version && events.every((event, i) => {
    const trace = audit[i], told = toldBy(trace);
    const hash = versions.findLast((version) => version.version <= event.version)?.content_hash ?? '';
    return trace !== undefined && trace.action === `draft.${event.step}` && trace.actor === event.actor && trace.at === event.at && trace.board === row.board
      && event.version === i + 1 && told.version === event.version && told.state === event.state
      // The salt goes with what had to be forgotten, and the seals can be held against nothing any more.
      && (row.salt === '' ? event.comments === null && event.note === null : told.seal === sealOf({ salt: row.salt, content_hash: hash }, event));
  });
}

function isAsSaved(row: DraftRow, { version, content_hash: hash, json, thinned, saved_by: by, saved_at: at }: DraftVersionRow, events: readonly DraftEventRow[]): boolean {
  const event = events[version - 1];
  if (event?.step !== 'save' || event.actor !== by || event.at !== at) return false;
  if (row.salt === '') return json === null && hash === NO_HASH;
  const content = contentIn(json);
  return content !== null && (thinned === 1 || contentHash(content) === hash);
}

/** Null when it was forgotten, or is damaged so that it is no JSON any more. */
function contentIn(json: string | null): DraftContent | null {
  try {
    return JSON.parse(json ?? 'null') as DraftContent | null;
  } catch {
    return null;
  }
}

function standsWhereItsStepsLed(row: DraftRow, events: readonly DraftEventRow[], versions: readonly DraftVersionRow[], audit: readonly AuditRow[]): boolean {
  const first = events[0], last = events.at(-1), newest = versions.at(-1);
  const saves = events.filter((event) => event.step === 'save');
  if (first === undefined || last === undefined || newest === undefined || saves.length !== versions.length) return false;
  const content = contentIn(newest.json);
  const review = events.findLast((event) => event.step === 'review');
  return row.state === last.state && row.author === first.actor && row.created_at === first.at && row.updated_at === last.at
    && row.content_version === newest.version && row.content_hash === newest.content_hash
    && row.publish_at === (row.state === 'scheduled' ? toldBy(audit.at(-1)).publishAt : null)
    && (content === null ? row.title === '' : row.title === content.fields.title && row.board === content.fields.board && row.corrects === (content.corrects?.postingId ?? null))
    && (row.reviewed_hash === null ? row.reviewer === null : row.reviewed_hash === row.content_hash && row.reviewer === review?.actor)
    && (row.state !== 'reviewed' && row.state !== 'scheduled' || row.reviewed_hash !== null)
    && issuerFits(row, events);
}

/** Who issued it, or put it on its hour; the clock only did what they decided. */
function issuerFits(row: DraftRow, events: readonly DraftEventRow[]): boolean {
  if (row.state !== 'issued' && row.state !== 'scheduled') return row.issuer === null;
  return row.issuer === events.findLast((event) => event.step === 'issue' && event.actor.startsWith('user:'))?.actor;
}

function owesWhatItsStepsTell(row: DraftRow, events: readonly DraftEventRow[], debt: ReviewDebtRow | undefined): boolean {
  const urgent = events.find((event, i) => event.step === 'issue' && event.state === 'issued' && events[i - 1]?.state !== 'reviewed' && events[i - 1]?.state !== 'scheduled');
  if (urgent === undefined) return debt === undefined;
  if (debt?.since !== urgent.at) return false;
  if (row.salt === '') return debt.settled_at !== null && debt.reason === '';
  const settled = events.find((event) => event.step === 'review' && event.version > urgent.version);
  return debt.reason === urgent.note && debt.settled_at === (settled?.at ?? null);
}
