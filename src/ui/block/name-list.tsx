import type { NameListBlock } from '../../domain/posting/block.ts';
import type { View } from '../view.ts';
import { GridTable } from './grid-table.tsx';

interface NameListViewProps { readonly view: View; readonly block: NameListBlock; readonly id: string }

/** A list of people 名单: criteria and total on the same screen, a table with large rows for each village group, and the hour at which it hides itself. */
export function NameListView({ view, block, id }: NameListViewProps) {
  const { text, now } = view;
  const people = block.groups.reduce((n, g) => n + g.rows.length, 0);
  return (
    <section class="name-list" aria-labelledby={`${id}-caption`}>
      <p class="name-list-caption" id={`${id}-caption`}>{block.caption}</p>
      <dl class="facts">
        {block.criteria !== undefined && <div class="fact"><dt>{text.block.criteria}</dt><dd>{block.criteria}</dd></div>}
        <div class="fact"><dt>{text.block.total}</dt><dd>{block.total ?? text.block.names(people)}</dd></div>
      </dl>
      {block.groups.map((group, i) => (
        <div key={i} class="name-group">
          <p class="name-group-title" id={`${id}-g${i}`}>
            <span>{group.group || block.caption}</span> <span class="name-group-count">{text.block.names(group.rows.length)}</span>
          </p>
          <GridTable headerRows={[block.columns.map((column) => ({ text: column }))]} rows={group.rows} labelledBy={`${id}-g${i}`} large />
        </div>
      ))}
      <p class="block-note">{text.block.hiddenOn(block.visibleUntil, now)}</p>
    </section>
  );
}
