import type { CatalogueItem } from '../../../domain/catalogue/item.ts';
import type { FieldId } from '../../../domain/posting/kind.ts';
import type { EditorView } from '../editor-view.ts';

interface ItemsFieldProps {
  readonly view: EditorView;
  readonly catalogue: readonly CatalogueItem[];
  readonly field: FieldId;
  readonly chosen: readonly string[];
  readonly change: (items: readonly string[]) => void;
}

/** The items of the catalogue that the posting discloses, of its own field. 公开事项. */
export function ItemsField({ view, catalogue, field, chosen, change }: ItemsFieldProps) {
  const { items } = view.editor.head;
  const here = catalogue.filter((item) => item.field === field);
  const english = view.text.locale === 'en';
  const names = catalogue.filter((item) => chosen.includes(item.id)).map((item) => (english ? item.nameEn : item.name));
  return (
    <fieldset class="edit-field">
      <legend class="edit-label">{items.title}</legend>
      <p class="edit-hint">{names.length === 0 ? items.none : view.text.format.join(names)}</p>
      <details class="fold edit-more">
        <summary>{items.choose(here.length)}</summary>
        <ul class="edit-checks">
          {here.map((item) => (
            <li key={item.id}>
              <label class="edit-check">
                <input type="checkbox" checked={chosen.includes(item.id)} onChange={(event) => change(event.currentTarget.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))} />
                <span>{english ? item.nameEn : item.name}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
