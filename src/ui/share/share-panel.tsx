import type { View } from '../view.ts';
import { QrCode } from './qr-code.tsx';

/** What the last touch came to. */
export type ShareStatus = 'copied' | 'copyFailed' | 'sendFailed' | 'making' | 'saved' | 'hold' | 'pictureFailed';

export interface SharePanelProps {
  readonly view: View;
  readonly what: 'posting' | 'board';
  /** Title of what is shared. */
  readonly name: string;
  readonly address: string;
  readonly status: ShareStatus | null;
  /** Address of the picture once made. */
  readonly picture: string | null;
  readonly act: {
    readonly copy: () => void;
    readonly savePicture: () => void;
    /** Hands the address to the device's own sharing, where it has one. */
    readonly send?: (() => void) | undefined;
  };
}

/** The ways to share: a code for the phone beside this one, the link, the device's own sharing, a picture. */
export function SharePanel({ view, what, name, address, status, picture, act }: SharePanelProps) {
  const { share: t } = view.text;
  return (
    <section class="share-panel" aria-labelledby="share-title">
      <h2 class="share-title" id="share-title">{what === 'posting' ? t.postingTitle : t.boardTitle}</h2>
      <div class="share-code">
        <QrCode view={view} address={address} />
        <p>{t.scanHint}</p>
        <p class="share-address">{address}</p>
      </div>
      <div class="share-acts">
        <button type="button" class="button is-primary" onClick={act.copy}>{t.copy}</button>
        {act.send && <button type="button" class="button" onClick={act.send}>{t.send}</button>}
        <button type="button" class="button" onClick={act.savePicture}>{t.picture}</button>
      </div>
      <p class="share-status" role="status">{status && t[status]}</p>
      {picture !== null && <img class="share-picture" src={picture} alt={t.pictureOf(name)} />}
    </section>
  );
}
