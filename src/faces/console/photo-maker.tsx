import { useState } from 'preact/hooks';
import { openPhoto } from '../../client/photo/open-photo.ts';
import { type UploadProblem, uploadMedia } from '../../client/photo/upload-media.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { PhotoEditor } from '../../ui/photo-editor/photo-editor.tsx';
import { enCapture } from '../../ui/text/en-capture.ts';
import { zhCnCapture } from '../../ui/text/zh-cn-capture.ts';

interface PhotoMakerProps { readonly base: string; readonly view: ConsoleView; readonly done: (blocks: readonly Block[]) => void; readonly close: () => void }

/** Makes a picture block out of a photographed notice: prepared on the device, then handed in. A photo that did not get through stays on the screen. */
export function PhotoMaker({ base, view, done, close }: PhotoMakerProps) {
  const words = view.console.photo;
  const [photo, setPhoto] = useState<Blob | null>(null), [problem, setProblem] = useState<UploadProblem | null>(null);
  const send = async (blob: Blob) => {
    setPhoto(blob);
    setProblem(null);
    const sent = await uploadMedia(base, blob);
    if (!sent.ok) setProblem(sent.error);
    else if (sent.value.kind === 'picture') done([{ type: 'image', ...sent.value.picture, alt: '' }]);
  };
  if (photo === null) return <PhotoEditor text={view.text.locale === 'en' ? enCapture : zhCnCapture} open={openPhoto} onPhoto={(blob) => void send(blob)} onCancel={close} />;
  return (
    <section class="step-form">
      {problem === null
        ? <p role="status">{words.sending}</p>
        : <p class="form-fault" role="alert">{problem === 'offline' ? words.offline : problem === 'signIn' ? words.signIn : words.refused}</p>}
      <p class="form-row">
        {problem !== null && <button type="button" class="button is-primary" onClick={() => void send(photo)}>{words.again}</button>}
        <button type="button" class="button" onClick={close}>{words.close}</button>
      </p>
    </section>
  );
}
