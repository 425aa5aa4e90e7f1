import type { AttachmentBlock, ContactBlock, ImageBlock, SignatureBlock } from '../../../domain/posting/block.ts';
import { bytes } from '../../text/bytes.ts';
import { TextField } from '../field/text-field.tsx';
import { NamesField } from '../head/names-field.tsx';
import type { BlockFormProps } from './form-props.ts';

/** Whom to call: an office, not a person at home. */
export function ContactForm({ view, id, block, change, marks, mask }: BlockFormProps<ContactBlock>) {
  const { contact } = view.editor;
  const text = (name: 'address' | 'hours' | 'person') => (
    <TextField view={view} id={`${id}-${name}`} label={contact[name]} value={block[name] ?? ''} marks={marks.at(name)} mask={mask} change={(value) => {
      const { [name]: _, ...rest } = block;
      change(value === '' ? rest : { ...rest, [name]: value }, name);
    }} />
  );
  return (
    <>
      <TextField view={view} id={`${id}-label`} label={contact.label} value={block.label} marks={marks.at('label')} mask={mask} change={(label) => change({ ...block, label }, 'label')} />
      <NamesField view={view} id={`${id}-phone`} label={contact.phone} hint={contact.phoneHint} inputMode="tel" names={block.phones} path="phones" marks={marks} mask={mask} change={(phones) => change({ ...block, phones }, 'phones')} />
      <div class="edit-pair">{text('person')}{text('hours')}</div>
      {text('address')}
    </>
  );
}

/** Issuers and day under the text. */
export function SignatureForm({ view, id, block, change, marks, mask }: BlockFormProps<SignatureBlock>) {
  const { signature } = view.editor;
  return (
    <>
      <NamesField view={view} id={`${id}-issuer`} label={signature.issuer} names={block.issuers} path="issuers" marks={marks} mask={mask} change={(issuers) => change({ ...block, issuers }, 'issuers')} />
      <TextField view={view} id={`${id}-date`} label={signature.date} value={block.date} marks={marks.at('date')} mask={mask} change={(date) => change({ ...block, date }, 'date')} />
    </>
  );
}

/** A file that goes with the posting; without one, only its name is told. */
export function AttachmentForm({ view, id, block, change, marks, mask }: BlockFormProps<AttachmentBlock>) {
  const { attachment } = view.editor;
  return (
    <>
      <TextField view={view} id={`${id}-name`} label={attachment.name} value={block.name} marks={marks.at('name')} mask={mask} change={(name) => change({ ...block, name }, 'name')} />
      <p class="edit-hint">{block.media === undefined ? attachment.noFile : attachment.file(bytes(block.bytes ?? 0))}</p>
    </>
  );
}

/** What a picture shows, for those who do not see it. */
export function ImageForm({ view, id, block, change, marks, mask }: BlockFormProps<ImageBlock>) {
  const { image } = view.editor;
  return (
    <>
      <p class="edit-hint">{image.size(block.width, block.height, bytes(block.thumb.webp.bytes), bytes(block.view.webp.bytes))}</p>
      <TextField view={view} id={`${id}-alt`} label={image.alt} hint={image.altHint} lines value={block.alt} marks={marks.at('alt')} mask={mask} change={(alt) => change({ ...block, alt }, 'alt')} />
      {block.alt.trim() === '' && <p class="edit-warn">{image.altMissing}</p>}
      <TextField view={view} id={`${id}-caption`} label={image.caption} value={block.caption ?? ''} marks={marks.at('caption')} mask={mask} change={(caption) => {
        const { caption: _, ...rest } = block;
        change(caption === '' ? rest : { ...rest, caption }, 'caption');
      }} />
    </>
  );
}
