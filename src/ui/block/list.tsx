import type { ListBlock } from '../../domain/posting/block.ts';

/** A list with the original's own markers, hanging. `role` is said again because a list without bullets is no list to some readers. */
export function ListView({ block }: { readonly block: ListBlock }) {
  return (
    <ul class="block-list" role="list">
      {block.items.map((item, i) => (
        <li key={i} class="is-hanging">
          <span class="hang-number">{item.marker}</span>
          <span class="hang-text">
            {item.text}
            {item.detail !== undefined && <span class="list-detail">{item.detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
