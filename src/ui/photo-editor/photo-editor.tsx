import './photo-editor.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Corners, isConvex } from '../../domain/photo/perspective.ts';
import { bytes } from '../text/bytes.ts';
import type { CaptureTexts } from '../text/zh-cn-capture.ts';
import { CornerHandles } from './corner-handles.tsx';
import type { OpenedPhoto } from './opened-photo.ts';

interface PhotoEditorProps {
  readonly text: CaptureTexts;
  readonly open: (file: Blob) => Promise<OpenedPhoto | null>;
  readonly onPhoto: (photo: Blob) => void;
  readonly onCancel: () => void;
}

/** Where the corners are looked for first, as shares of width and height. */
const INSET: Corners = [{ x: 0.06, y: 0.06 }, { x: 0.94, y: 0.06 }, { x: 0.94, y: 0.94 }, { x: 0.06, y: 0.94 }];
const WHOLE: Corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];

/** Photographs a paper notice: four corners, straightened and whitened, then seen before it is used. */
export function PhotoEditor({ text, open, onPhoto, onCancel }: PhotoEditorProps) {
  const [photo, setPhoto] = useState<OpenedPhoto | null>(null);
  const [corners, setCorners] = useState(INSET);
  const [paper, setPaper] = useState(true);
  const [made, setMade] = useState<{ readonly blob: Blob; readonly address: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const held = useRef<string[]>([]);
  useEffect(() => () => held.current.forEach((address) => URL.revokeObjectURL(address)), []);
  const choose = async (file: Blob) => {
    setMade(null);
    const opened = await open(file).catch(() => null);
    if (opened) held.current.push(opened.address);
    setProblem(opened ? '' : text.notAPicture);
    setPhoto(opened);
    setCorners(INSET);
  };
  const fits = photo === null || isConvex(corners.map(({ x, y }) => ({ x: x * photo.width, y: y * photo.height })) as unknown as Corners);
  const make = async () => {
    if (photo === null) return;
    setBusy(true);
    const blob = await photo.make(corners.map(({ x, y }) => ({ x: x * photo.width, y: y * photo.height })) as unknown as Corners, paper).catch(() => null);
    setBusy(false);
    setProblem(blob ? '' : text.failed);
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    held.current.push(address);
    setMade({ blob, address });
  };
  return (
    <section class="photo-editor" aria-label={text.photoTitle}>
      <h2>{text.photoTitle}</h2>
      {problem !== '' && <p class="photo-problem" role="alert">{problem}</p>}
      {photo === null && (
        <label class="photo-file">
          <span class="photo-file-name">{text.take}</span>
          <span>{text.takeHint}</span>
          <input type="file" accept="image/*" onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void choose(file);
          }} />
        </label>
      )}
      {photo !== null && made === null && (
        <>
          <p>{text.cornersHint}</p>
          <CornerHandles text={text} photo={photo} corners={corners} change={setCorners} />
          {!fits && <p class="photo-problem" role="alert">{text.crossed}</p>}
          <label class="photo-choice"><input type="checkbox" checked={paper} onChange={(e) => setPaper(e.currentTarget.checked)} /><span>{text.paper}</span></label>
        </>
      )}
      {made !== null && (
        <figure>
          <img class="photo-made" src={made.address} alt={text.preview} />
          <figcaption>{text.size(bytes(made.blob.size))}</figcaption>
        </figure>
      )}
      {busy && <p role="status">{text.making}</p>}
      <div class="photo-actions">
        {photo !== null && made === null && <button class="button is-primary" type="button" disabled={busy || !fits} onClick={() => void make()}>{text.make}</button>}
        {photo !== null && made === null && <button class="button" type="button" onClick={() => setCorners(WHOLE)}>{text.whole}</button>}
        {made !== null && <button class="button is-primary" type="button" onClick={() => onPhoto(made.blob)}>{text.use}</button>}
        {made !== null && <button class="button" type="button" onClick={() => setMade(null)}>{text.back}</button>}
        {photo !== null && <button class="button" type="button" onClick={() => [setPhoto(null), setMade(null)]}>{text.again}</button>}
        <button class="button" type="button" onClick={onCancel}>{text.cancel}</button>
      </div>
    </section>
  );
}
