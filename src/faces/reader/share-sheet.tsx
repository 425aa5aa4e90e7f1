import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browserKind, savesFiles } from '../../client/browser-kind.ts';
import { copyText } from '../../client/copy-text.ts';
import type { CardFacts } from '../../ui/share/card-facts.ts';
import { drawCard } from '../../ui/share/draw-card.ts';
import { SharePanel, type ShareStatus } from '../../ui/share/share-panel.tsx';
import type { View } from '../../ui/view.ts';

export interface ShareSheetProps {
  readonly view: View;
  readonly what: 'posting' | 'board';
  readonly name: string;
  readonly address: string;
  /** What the picture says. */
  readonly card: () => CardFacts;
}

/** The ways to share, at work. Nothing here needs the network. */
export function ShareSheet({ view, what, name, address, card }: ShareSheetProps) {
  const status = useSignal<ShareStatus | null>(null);
  const picture = useSignal<string | null>(null);
  useEffect(() => {
    status.value = null;
    picture.value = null;
  }, [address]);
  const savePicture = async () => {
    status.value = 'making';
    try {
      const made = document.createElement('canvas');
      drawCard(made, card(), getComputedStyle(document.body).fontFamily);
      // As text in the address: WeChat saves a picture that is held down only so.
      picture.value = made.toDataURL('image/png');
      const saves = savesFiles(browserKind(navigator.userAgent, navigator.maxTouchPoints));
      if (saves) await download(made, `${fileName(name)}.png`);
      status.value = saves ? 'saved' : 'hold';
    } catch {
      status.value = 'pictureFailed';
    }
  };
  const { share } = navigator as { share?: Navigator['share'] };
  const send = share && (() => void share.call(navigator, { title: name, url: address }).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'AbortError')) status.value = 'sendFailed';
  }));
  return (
    <SharePanel view={view} what={what} name={name} address={address} status={status.value} picture={picture.value}
      act={{
        copy: () => void copyText(address).then((done) => {
          status.value = done ? 'copied' : 'copyFailed';
        }),
        savePicture: () => void savePicture(), send,
      }}
    />
  );
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60) || 'minglan';
}

async function download(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('no picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
