import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { columnSums } from '../../../domain/posting/column-sums.ts';
import type { FundTableBlock, NameListBlock } from '../../../domain/posting/block.ts';
import { rowsOfList } from '../../../domain/posting/rows-of-list.ts';
import { classNames } from '../../class-names.ts';
import type { HeadingTag } from '../heading-tags.ts';
import type { View } from '../../view.ts';
import { FindBox } from './find-box.tsx';
import { ListSummary } from './list-summary.tsx';
import { listLook } from './list-look.ts';
import { PeopleGroup } from './people-group.tsx';
import { useRowsAfterPaint } from './use-rows-after-paint.ts';

interface NameListViewProps {
  readonly view: View;
  readonly block: NameListBlock;
  readonly id: string;
  /** Elements for the list's caption and for its groups, so that the outline has no gap. */
  readonly tags: readonly [HeadingTag, HeadingTag];
  /** The money that the list is about: the posting's only fund table. */
  readonly fund: FundTableBlock | null;
}

/** From here on, what is out of sight is not laid out: shorter lists keep their true height. */
const SKIPPED_FROM = 200;
/** Below this a list is seen at a glance. */
const WORTH_FINDING = 8;

/**
 * A list of people 名单: criteria, total, money and last day first; a box that finds a name; then village groups with large rows.
 * On the server, and without a script, it is whole and has no box.
 */
export function NameListView({ view, block, id, tags: [CaptionTag, groupTag], fund }: NameListViewProps) {
  const { people, look, sums } = useMemo(() => {
    const rows = rowsOfList(block);
    return { people: rows.length, look: listLook(block.columns, rows), sums: columnSums(block.columns, rows) };
  }, [block]);
  const [alive, setAlive] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const mounted = useRowsAfterPaint(people);
  useLayoutEffect(() => setAlive(true), []);
  let before = 0;
  return (
    <section class="name-list" aria-labelledby={`${id}-caption`}>
      <CaptionTag class="name-list-caption" id={`${id}-caption`}>{block.caption}</CaptionTag>
      <ListSummary view={view} block={block} people={people} sums={sums} fund={fund} />
      {alive && people >= WORTH_FINDING && <FindBox view={view} id={`${id}-find`} block={block} list={root} mounted={mounted} />}
      <div class={classNames('name-groups', people > SKIPPED_FROM && 'is-long')} ref={root}>
        {block.groups.map((group, i) => {
          const first = before;
          before += group.rows.length;
          return first < mounted && (
            <PeopleGroup key={i} view={view} block={block} group={group} look={look} id={`${id}-g${i}`} tag={groupTag} caption={`${id}-caption`} first={first} rows={Math.min(group.rows.length, mounted - first)} />
          );
        })}
        {mounted < people && <div style={{ height: `${(people - mounted) * ROW_REM}rem` }} />}
      </div>
    </section>
  );
}

/** Height of a row that is not there yet, so that the page does not jump while the rest is put in. */
const ROW_REM = 3;
