import { useLayoutEffect, useRef } from 'preact/hooks';
import { nextMarker } from '../../../domain/draft/next-marker.ts';
import type { ListBlock, ListItem } from '../../../domain/posting/block.ts';
import { TextField } from '../field/text-field.tsx';
import type { BlockFormProps } from './form-props.ts';

/** Points with markers as written. Enter begins the next point, with the marker that follows; the delete key takes an empty one away. */
export function ListForm({ view, id, block, change, marks, mask }: BlockFormProps<ListBlock>) {
  const { list } = view.editor;
  const root = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    root.current?.querySelectorAll<HTMLElement>('.edit-item-text textarea')[wanted.current]?.focus();
    wanted.current = null;
  });
  const set = (i: number, part: Partial<ListItem>, place: string) => change({ ...block, items: block.items.map((item, n) => (n === i ? { ...item, ...part } : item)) }, `${place}${i}`);
  const add = (i: number, text = '') => {
    wanted.current = i + 1;
    change({ ...block, items: [...block.items.slice(0, i + 1), { marker: nextMarker(block.items[i]?.marker ?? ''), text }, ...block.items.slice(i + 1)] });
  };
  const remove = (i: number) => {
    wanted.current = Math.max(0, i - 1);
    change({ ...block, items: block.items.filter((_, n) => n !== i) });
  };
  return (
    <ol class="edit-items" ref={root}>
      {block.items.map((item, i) => (
        <li key={i} class="edit-item">
          <TextField view={view} id={`${id}-m${i}`} label={list.marker(i + 1)} quiet value={item.marker} change={(marker) => set(i, { marker }, 'm')} marks={marks.at(`items[${i}].marker`)} mask={mask} className="edit-marker" />
          <div class="edit-item-text" onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              add(i);
            } else if (event.key === 'Backspace' && item.text === '' && block.items.length > 1) {
              event.preventDefault();
              remove(i);
            }
          }}>
            <TextField view={view} id={`${id}-t${i}`} label={list.text(i + 1)} quiet lines value={item.text} change={(text) => set(i, { text }, 't')} marks={marks.at(`items[${i}].text`)} mask={mask} />
            {item.detail !== undefined && <TextField view={view} id={`${id}-d${i}`} label={list.detail(i + 1)} lines value={item.detail} change={(detail) => set(i, { detail }, 'd')} marks={marks.at(`items[${i}].detail`)} mask={mask} />}
          </div>
          <button type="button" class="button edit-remove" aria-label={list.remove(i + 1)} disabled={block.items.length === 1} onClick={() => remove(i)}>✕</button>
        </li>
      ))}
      <li><button type="button" class="button" onClick={() => add(block.items.length - 1)}>{list.add}</button></li>
    </ol>
  );
}
