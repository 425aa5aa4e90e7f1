import type { ComponentChildren } from 'preact';
import { homeAddress } from '../address.ts';
import type { ListView } from '../view.ts';

interface FrameProps {
  readonly view: ListView;
  /** Reader's tools at the right of the bar; the server leaves them out, for they need a script. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every screen: the way past the bar, the bar, the one thing of this screen. */
export function Frame({ view, tools, children }: FrameProps) {
  const { text } = view;
  return (
    <div class="frame">
      <a class="skip" href="#main">{text.page.skip}</a>
      <header class="bar">
        <a class="bar-home" href={homeAddress(view.base)} aria-label={`${text.product} · ${text.board.change}`}>
          <span class="seal" aria-hidden="true">{text.product}</span>
          <span class="bar-motto" aria-hidden="true">{text.motto}</span>
        </a>
        {tools}
      </header>
      <main id="main" class="main" tabIndex={-1}>{children}</main>
    </div>
  );
}
