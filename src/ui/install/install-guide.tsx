import type { View } from '../view.ts';
import { type GuideName, GUIDES } from './guides.ts';
import { InstallSketch } from './install-sketch.tsx';

export interface InstallGuideProps {
  readonly view: View;
  /** The guide for this browser: it stands open, the others are folded. */
  readonly own: GuideName;
  readonly state: 'open' | 'done' | 'accepted' | 'declined';
  /** Where the browser offers to install by itself. */
  readonly install?: (() => void) | undefined;
  /** Inside another app: the address, to be taken to a browser. */
  readonly carry?: { readonly address: string; readonly copy: () => void; readonly copied: boolean | null } | undefined;
}

/** How the board is put on the home screen: by a button where the browser has one, and by pictures of each browser's own way. */
export function InstallGuide({ view, own, state, install, carry }: InstallGuideProps) {
  const { install: t } = view.text;
  return (
    <div class="install">
      <p>{t.why}</p>
      {install && state !== 'done' && <p class="install-now"><button type="button" class="button is-primary" onClick={install}>{t.now}</button></p>}
      <p class="install-status" role="status">{state !== 'open' && t[state]}</p>
      <section aria-labelledby="install-yours">
        <h2 class="section-title" id="install-yours">{t.yours}</h2>
        <h3 class="install-name">{t.guides[own].name}</h3>
        <Steps view={view} guide={own} />
        {carry && (
          <div class="install-carry">
            <p>{view.text.format.pair(t.here, '')}<span class="share-address">{carry.address}</span></p>
            <button type="button" class="button" onClick={carry.copy}>{t.copy}</button>
            <p role="status">{carry.copied !== null && (carry.copied ? t.copied : t.copyFailed)}</p>
          </div>
        )}
      </section>
      <section aria-labelledby="install-others">
        <h2 class="section-title" id="install-others">{t.others}</h2>
        {GUIDES.filter((guide) => guide !== own).map((guide) => (
          <details key={guide} class="fold">
            <summary>{t.guides[guide].name}</summary>
            <Steps view={view} guide={guide} />
          </details>
        ))}
      </section>
    </div>
  );
}

function Steps({ view, guide }: { readonly view: View; readonly guide: GuideName }) {
  return (
    <ol class="install-steps">
      {view.text.install.guides[guide].steps.map((words, step) => (
        <li key={words} class="install-step">
          <InstallSketch view={view} guide={guide} step={step} words={words} />
          <p><span class="install-number">{step + 1}.</span> {words}</p>
        </li>
      ))}
    </ol>
  );
}
