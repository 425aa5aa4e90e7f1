import type { AttachmentBlock } from '../../domain/posting/block.ts';
import { mediaAddress } from '../address.ts';
import { bytes } from '../text/bytes.ts';
import type { View } from '../view.ts';

interface AttachmentViewProps {
  readonly view: View;
  readonly block: AttachmentBlock;
  /** It stands in the text itself. */
  readonly here: boolean;
}

/** 附件: a file to fetch, or, when only its name is known, the plain fact that it is not here, or stands in the text. */
export function AttachmentView({ view, block, here }: AttachmentViewProps) {
  const { text, base } = view;
  const label = `${text.block.attachment}${block.number ?? ''}`;
  return (
    <div class="block-attachment">
      <span class="attachment-label">{label}</span>
      {block.media === undefined ? (
        <span class="attachment-name">{block.name}<span class="attachment-away">{here ? text.block.attachmentHere : text.block.attachmentAway}</span></span>
      ) : (
        <a class="attachment-name" href={mediaAddress(base, block.media, 'file')} download={block.name}>
          {block.name}{block.bytes !== undefined && <span class="attachment-size">{` ${bytes(block.bytes)}`}</span>}
        </a>
      )}
    </div>
  );
}
