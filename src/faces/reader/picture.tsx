import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { fetchMedia } from '../../client/media/fetch-media.ts';
import type { ImageBlock } from '../../domain/posting/block.ts';
import { mediaAddress } from '../../ui/address.ts';
import { KeptPicture, PictureOffer } from '../../ui/data-saver/picture-offer.tsx';
import type { View } from '../../ui/view.ts';
import type { Device } from './device.ts';
import { isBoardRunning } from './running-postings.ts';
import type { ReaderApp } from './reader-app.ts';

interface PictureProps { readonly app: ReaderApp; readonly view: View; readonly device: Device; readonly posting: string; readonly block: ImageBlock }

type Size = 'thumb' | 'view';
interface Shown { readonly src: string; readonly size: Size }

/** A picture from the device's shelf; from the network at once, or when it is asked for, as the reader chose; checked, then kept. */
function Picture({ app, view, device: { shelf, saver }, posting, block }: PictureProps) {
  const shown = useSignal<Shown | null>(null);
  const state = useSignal<'offered' | 'fetching' | 'failed'>(saver.holdsBack() ? 'offered' : 'fetching');
  const show = (blob: Blob, size: Size) => {
    const before = shown.peek();
    shown.value = { src: URL.createObjectURL(blob), size };
    if (before) URL.revokeObjectURL(before.src);
  };
  const fetchIt = async (size: Size) => {
    state.value = 'fetching';
    const file = block[size].webp;
    const blob = await fetchMedia(mediaAddress(view.base, block.media, `${size}.webp`), file, 'image/webp');
    if (!blob) {
      state.value = 'failed';
      return;
    }
    show(blob, size);
    void shelf.put({ ...file, posting, atMs: Date.now() }, blob, (id) => isBoardRunning(app, id));
  };
  useEffect(() => {
    let left = false;
    void (async () => {
      for (const size of ['view', 'thumb'] as const) {
        const blob = await shelf.get(block[size].webp.sha256);
        if (blob && !left) return show(blob, size);
      }
      if (!left && !saver.holdsBack()) await fetchIt('thumb');
    })();
    return () => {
      left = true;
      if (shown.peek()) URL.revokeObjectURL(shown.peek()?.src ?? '');
    };
  }, [block.media]);
  if (shown.value) {
    return <KeptPicture view={view} block={block} src={shown.value.src} enlarge={shown.value.size === 'view' ? null : () => void fetchIt('view')} />;
  }
  return <PictureOffer view={view} block={block} state={state.value} ask={() => void fetchIt('thumb')} />;
}

/** What {@link View.picture} is in the app, for one posting. */
export function picturesOf(app: ReaderApp, view: View, device: Device, posting: string): (block: ImageBlock) => ComponentChildren {
  return (block) => <Picture key={block.media} app={app} view={view} device={device} posting={posting} block={block} />;
}
