/** The schema of a picture, beside a story or as an item of its own. */

import { foldWidth } from '../fold-width.ts';
import type { PhotoItem, PhotoSpec, WrapSpec } from '../item-spec.ts';
import { readLength } from '../read-length.ts';
import { focusPattern, readFocus } from '../read-paper.ts';
import { type Reading, read } from '../reading.ts';
import { at, border, caption, credit, over } from './item-keys.ts';
import { form, key, leaf, map, needed, type Schema } from './leaf.ts';
import { writtenLength } from './measure.ts';
import { type output, pipe, transform } from './shape.ts';
import { choice, path, words } from './word.ts';

const wrapWords = ['outline', 'largest', 'down', 'across'] as const;

/** 串文: how far text keeps away, along the picture's own outline, or which way it reads where a picture leaves two sides. */
export const wrap: Schema<WrapSpec> = leaf(
  (written): Reading<WrapSpec> => {
    const word = foldWidth(written).trim().toLowerCase();
    const known = wrapWords.find((w) => w === word);
    return known ? read(known) : readLength(written);
  },
  { anyOf: [{ enum: [...wrapWords] }, writtenLength] },
);

const photoKeys = {
  focus: key(
    leaf(readFocus, form('focus', { type: 'string', pattern: focusPattern })),
    'what must stay in sight when it is cropped: percent from the left and the top',
    '裁切时必须保留的一点：从左、从上的百分比',
  ),
  caption,
  credit,
  'caption-at': key(choice('below', 'side', 'none'), 'where the caption stands', '图说位置：below 图下、side 图侧、none 不排'),
  alt: key(words, 'what the picture shows, for those who cannot see it', '替代文字'),
  border,
  wrap: key(
    wrap,
    'distance kept from text; `outline`; or where it leaves two sides: `largest`, `down`, `across`',
    '与正文的距离；outline 沿轮廓；两侧有空时：largest 取宽的一侧、down 先左后右、across 逐行跨图',
  ),
} satisfies Partial<Record<keyof PhotoSpec, Schema>>;

const fileKey = needed(path, 'picture file', '图片文件');

/** A picture beside a story; its file alone may stand for it. */
export const ownPhoto: Schema<PhotoSpec> = pipe(
  map('photo', '图片 photo ', { file: fileKey, at, ...photoKeys }),
  transform(({ at: places, ...rest }): PhotoSpec => ({ at: places ?? [], ...rest })),
) as unknown as Schema<PhotoSpec>;

export const photoFile: Schema<PhotoSpec> = pipe(
  path,
  transform((file): PhotoSpec => ({ file, at: [] })),
) as unknown as Schema<PhotoSpec>;

export const photoShape = { photo: fileKey, at, over, ...photoKeys };
export const photoSchema = map('photo', '图片 photo ', photoShape);

export const photoItem = ({ photo, at: places, ...rest }: output<typeof photoSchema>, where: PhotoItem['path']): PhotoItem => ({
  kind: 'photo',
  path: where,
  at: places ?? [],
  file: photo,
  ...rest,
});
