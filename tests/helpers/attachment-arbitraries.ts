import fc from 'fast-check';
import type { attachmentPayloads } from '../../shared/attachment/attachment-commands.ts';
import { fileTypes } from '../../shared/attachment/file-type.ts';
import { workRecordId } from '../../shared/ids.ts';
import { anAttachment, aPicture, hashOf } from './an-attachment.ts';

const attachment = fc.integer({ min: 1, max: 4 }).map((count) => workRecordId.parse(`${anAttachment().id.slice(0, -1)}${count}`));

/** Random files; few ids and few contents, so that they meet. */
export const attachmentArbitraries: { readonly [Kind in keyof typeof attachmentPayloads]: fc.Arbitrary<unknown> } = {
  attach: fc.record({
    attachment,
    sha256: fc.integer({ min: 71, max: 74 }).map((size) => hashOf(aPicture(size))),
    name: fc.constantFrom('broken cup.png', 'ใบเสร็จ.png'),
    type: fc.constantFrom(...fileTypes),
    size: fc.integer({ min: 1, max: 9_999 }),
  }),
  detach: fc.record({ attachment, reason: fc.constantFrom('', ' ', 'the wrong photo') }),
};
