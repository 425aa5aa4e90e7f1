import type { AroundBlock, BlockFormProps } from './form-props.ts';
import { AttachmentForm, ContactForm, ImageForm, SignatureForm } from './closing-forms.tsx';
import { FundForm } from './fund-form.tsx';
import { HeadingForm } from './heading-form.tsx';
import { ListForm } from './list-form.tsx';
import { NameListForm } from './name-list-form.tsx';
import { ParagraphForm } from './paragraph-form.tsx';
import { TableForm } from './table-form.tsx';

/** The form of a block, by its type. */
export function AnyForm({ block, ...rest }: BlockFormProps & AroundBlock) {
  switch (block.type) {
    case 'heading': return <HeadingForm {...rest} block={block} />;
    case 'paragraph': return <ParagraphForm {...rest} block={block} />;
    case 'list': return <ListForm {...rest} block={block} />;
    case 'table': return <TableForm {...rest} block={block} />;
    case 'nameList': return <NameListForm {...rest} block={block} />;
    case 'fundTable': return <FundForm {...rest} block={block} />;
    case 'image': return <ImageForm {...rest} block={block} />;
    case 'attachment': return <AttachmentForm {...rest} block={block} />;
    case 'contact': return <ContactForm {...rest} block={block} />;
    case 'signature': return <SignatureForm {...rest} block={block} />;
    case 'expired': return <p class="edit-hint">{rest.view.editor.expired}</p>;
  }
}
