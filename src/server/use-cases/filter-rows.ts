import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Instant } from '../../domain/civil-date.ts';
import type { ListFilter } from '../../domain/posting/list-filter.ts';
import type { Question } from '../../domain/posting/question.ts';
import type { Database } from '../store/schema.ts';

type Builder = ExpressionBuilder<Database, 'posting'>;
type Condition = ExpressionWrapper<Database, 'posting', SqlBool>;

/** `passes` of domain/posting/list-filter as a condition on rows; a test holds the two together. */
export function filterRows({ question, field, kind, year, issuer }: ListFilter, now: Instant): (eb: Builder) => Condition {
  return (eb) => eb.and([
    ...(question === undefined ? [] : [answers(eb, question, now)]),
    ...(field === undefined ? [] : [eb('field', '=', field)]),
    ...(kind === undefined ? [] : [eb('kind', '=', kind)]),
    ...(year === undefined ? [] : [eb.and([eb('day', '>=', `${year}-01-01`), eb('day', '<=', `${year}-12-31`)])]),
    ...(issuer === undefined ? [] : [eb('issuer', '=', issuer)]),
  ]);
}

/** `answers` of domain/posting/question. */
function answers(eb: Builder, question: Question, now: Instant): Condition {
  switch (question) {
    case 'benefits': return eb.or([eb('holds', 'in', [1, 3]), eb.and([eb('kind', '=', 'publicity'), eb('field', 'in', ['assistance', 'poverty'])])]);
    case 'money': return eb('holds', 'in', [2, 3]);
    case 'howto': return eb('kind', 'in', ['guide', 'interpretation']);
    case 'warnings': return eb('kind', '=', 'warning');
    case 'tell': return eb.and([eb('kind', 'in', ['publicity', 'consultation']), eb('lifted', '=', 0), eb('until', '>', now)]);
  }
}
