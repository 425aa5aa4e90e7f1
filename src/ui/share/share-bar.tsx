import type { ComponentChildren } from 'preact';
import type { View } from '../view.ts';

interface ShareBarProps {
  readonly view: View;
  readonly open: boolean;
  readonly toggle: () => void;
  /** Prints this screen; absent where there is nothing to print. */
  readonly print?: (() => void) | undefined;
  /** The ways to share, while open. */
  readonly children?: ComponentChildren;
}

/** The button that opens the ways to share, and the one that prints. */
export function ShareBar({ view, open, toggle, print, children }: ShareBarProps) {
  const { share } = view.text;
  const close = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.querySelector<HTMLElement>('.share-ways button')?.focus();
    toggle();
  };
  return (
    <div class={open ? 'share is-open' : 'share'} onKeyDown={close}>
      <div class="share-ways">
        <button type="button" class="button" aria-expanded={open} onClick={toggle}>{share.open}</button>
        {print && <button type="button" class="button" onClick={print}>{share.print}</button>}
      </div>
      {open && children}
    </div>
  );
}
