import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { View } from '../../ui/view.ts';
import { lazyScreen } from './lazy-screen.tsx';
import type { ReaderApp } from './reader-app.ts';
import type { ScanScreenProps } from './scan-screen.tsx';

const ScanScreen = lazyScreen<ScanScreenProps>(async () => (await import('./scan-screen.tsx')).ScanScreen);

/** On the choice of boards: the button that scans a code. Nothing is loaded, and nobody asked for the camera, before it is touched. */
export function ScanWay({ app, view }: { readonly app: ReaderApp; readonly view: View }) {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <p class="scan-way">
        <button type="button" class="button" ref={button} aria-expanded={open.value} onClick={() => {
          open.value = !open.value;
        }}
        >
          {view.text.scan.open}
        </button>
      </p>
      {open.value && (
        <ScanScreen app={app} view={view} close={() => {
          open.value = false;
          button.current?.focus();
        }}
        />
      )}
    </>
  );
}
