import type { ComponentChildren } from 'preact';
import { civilDayAt } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import type { View } from '../view.ts';
import { classNames } from '../class-names.ts';
import { HeadDetails } from './head-details.tsx';
import { KindState } from './kind-state.tsx';

interface PostingHeadProps {
  readonly view: View;
  readonly posting: Posting;
  /** Reading aloud: before the facts, for a warning is heard first. */
  readonly reading?: ComponentChildren;
}

/** The official head 红头: issuers in vermilion, document number, rule, title; what else the catalogue asks for folds below. */
export function PostingHead({ view, posting, reading }: PostingHeadProps) {
  const { text } = view;
  const day = civilDayAt(posting.publishedAt);
  return (
    <header class={classNames('posting-head', posting.docNumber !== undefined && 'is-formal')}>
      <p class="red-issuers">
        {posting.issuers.map((issuer) => <span key={issuer} class="red-issuer">{issuer}</span>)}
      </p>
      {posting.docNumber !== undefined && <p class="doc-number">{posting.docNumber}</p>}
      <h1 class="posting-title">{posting.title}</h1>
      <p class="posting-line">
        <span class="kind">{text.kinds[posting.kind]}</span>
        <span>{text.fields[posting.field]}</span>
        <time dateTime={day}>{text.format.fullDay(day)}</time>
        {posting.revision > 1 && <a href="#changes">{text.posting.revisionNumber(posting.revision)}</a>}
      </p>
      {reading}
      <KindState view={view} posting={posting} />
      <HeadDetails view={view} posting={posting} />
    </header>
  );
}
