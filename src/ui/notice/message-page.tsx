import type { ComponentChildren } from 'preact';
import { homeAddress } from '../address.ts';
import type { ListView } from '../view.ts';

interface MessagePageProps {
  readonly view: ListView;
  readonly title: string;
  readonly said: string;
  readonly safe?: string;
  /** Label of the way on, which leads to the list of boards unless `children` say otherwise. */
  readonly next: string;
  readonly children?: ComponentChildren;
}

/** A whole screen for what cannot be shown. */
export function MessagePage({ view, title, said, safe, next, children }: MessagePageProps) {
  return (
    <article class="message">
      <h1 class="message-title">{title}</h1>
      <p>{said}</p>
      {safe !== undefined && <p>{safe}</p>}
      <p class="message-actions">
        {children}
        <a class="button" href={homeAddress(view.base)}>{next}</a>
      </p>
    </article>
  );
}
