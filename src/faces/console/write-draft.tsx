import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { blanksIn } from '../../domain/draft/blank.ts';
import { type DraftContent, newPostingOf } from '../../domain/draft/draft-content.ts';
import { postingTexts } from '../../domain/privacy/posting-texts.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { DraftEditor } from '../../ui/editor/draft-editor.tsx';
import { authorDesk } from './author-desk.tsx';
import type { ConsoleApp } from './console-app.ts';
import { becameOf, outcomeText } from './hand-act.ts';

interface WriteDraftProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly vault: Vault; readonly draft: Draft | null; readonly local: LocalDraft; readonly done: () => void }

/** How long typing pauses before it is stored. */
const PAUSE_MS = 400;

/** Writes on a draft: every pause is stored on the device, and 「已保存」 is said when it is. */
export function WriteDraft({ app, view, vault, draft, local, done }: WriteDraftProps) {
  const text = view.console.write;
  const [content, setContent] = useState(local.content), [said, setSaid] = useState('');
  const state = useRef({ content: local.content, stamp: local.stamp, dirty: false, keeping: Promise.resolve(true) });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = () => {
    const now = state.current;
    now.keeping = now.keeping.then(async () => {
      if (!now.dirty) return true;
      now.dirty = false;
      try {
        const kept = await vault.keep(local.id, now.content, now.stamp);
        if (!kept.ok) {
          setSaid(text.elsewhere);
          return false;
        }
        now.stamp = kept.value.draft.stamp;
        setSaid(now.dirty ? '' : text.saved);
        return true;
      } catch {
        now.dirty = true;
        setSaid(text.failed);
        return false;
      }
    });
    return now.keeping;
  };
  useEffect(() => () => {
    clearTimeout(timer.current);
    void keep();
  }, []);
  const change = (next: DraftContent) => {
    setContent(next);
    state.current.content = next;
    state.current.dirty = true;
    setSaid(text.saving);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), PAUSE_MS);
  };
  const submit = async () => {
    clearTimeout(timer.current);
    if (!await keep()) return;
    const left = postingTexts(newPostingOf(state.current.content)).reduce((sum, one) => sum + blanksIn(one.text).length, 0);
    if (left > 0) {
      setSaid(text.blanks(left));
      return;
    }
    setSaid(view.console.draft.sending);
    try {
      const records = await vault.handIn(local.id, 'submit');
      const last = records[records.length - 1];
      const outcome = last === undefined ? { kind: 'queued' as const } : await becameOf(vault, last.opId);
      setSaid(outcome.kind === 'done' ? text.submitted : outcomeText(view.console, outcome));
      done();
    } catch {
      setSaid(text.failed);
    }
  };
  const returned = [...draft?.events ?? []].reverse().find(({ step }) => step === 'return')?.comments ?? [];
  const editor = app.display.words.value.editor;
  const desk = useMemo(() => authorDesk(app.base, view, () => state.current.content), [view.text]);
  return (
    <>
      <DraftEditor view={{ ...view, editor }} desk={desk} content={content} onChange={change} comments={draft?.state === 'returned' ? returned : []} />
      {!vault.isLasting() && <p class="form-fault">{text.fleeting}</p>}
      <p class="form-row write-foot">
        <button type="button" class="button is-primary" onClick={() => void submit()}>{view.console.step.submit}</button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
