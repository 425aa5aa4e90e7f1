import type { ListView } from '../view.ts';

interface UpdatePromptProps { readonly view: ListView; readonly apply: () => void; readonly dismiss: () => void }

/** A newer version waits; nothing changes until the reader says so. */
export function UpdatePrompt({ view, apply, dismiss }: UpdatePromptProps) {
  const { update } = view.text;
  return (
    <div class="update-prompt" role="status">
      <span>{update.offer}</span>
      <button type="button" class="button is-primary" onClick={apply}>{update.apply}</button>
      <button type="button" class="button" onClick={dismiss}>{update.later}</button>
    </div>
  );
}
