import { useState } from 'preact/hooks';
import { type DraftTemplate, findTemplates } from '../../domain/draft/template.ts';
import type { PublicityRule } from '../../domain/publicity/publicity-rule.ts';
import type { EditorView } from './editor-view.ts';

interface TemplateChooserProps {
  readonly view: EditorView;
  readonly templates: readonly DraftTemplate[];
  readonly rules: readonly PublicityRule[];
  /** Null: an empty draft. */
  readonly choose: (template: DraftTemplate | null) => void;
}

/** Begins a draft: a box that finds a template by its words, and large rows of them. */
export function TemplateChooser({ view, templates, rules, choose }: TemplateChooserProps) {
  const { text, editor: { templates: words } } = view;
  const [query, ask] = useState('');
  const found = findTemplates(templates, query);
  return (
    <section class="template-chooser" aria-labelledby="template-title">
      <h2 class="edit-title" id="template-title">{words.title}</h2>
      <label class="edit-label" for="template-search">{words.search}</label>
      <input id="template-search" class="edit-day" type="search" autocomplete="off" value={query} onInput={(event) => ask(event.currentTarget.value)} />
      <p class="edit-hint" role="status">{found.length === 0 ? words.none : words.found(found.length)}</p>
      <ul>
        {found.map((template) => {
          const rule = rules.find((one) => one.id === template.rule);
          return (
            <li key={template.id}>
              <button type="button" class="template-choice" onClick={() => choose(template)}>
                <strong>{template.name}</strong> <span class="kind">{text.kinds[template.kind]}</span>
                <span class="template-hint">{template.hint}</span>
                {rule && <span class="template-hint">{words.basis(view.editor.part.ruleDays(rule.name, rule.days, rule.unit))}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="button" onClick={() => choose(null)}>{words.blank}</button>
    </section>
  );
}
