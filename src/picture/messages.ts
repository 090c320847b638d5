/** What this folder has to say: pictures that cannot be read. */

import type { Message } from '../base/finding.ts';

export const pictureMissing: Message = {
  code: 'picture.missing',
  severity: 'error',
  zh: '找不到图片“{file}”。',
  en: "there is no picture '{file}'.",
  hintZh: '请检查文件名，或把图片放到这个位置。',
  hintEn: 'Check the name, or put the picture there.',
};

export const pictureUnknown: Message = {
  code: 'picture.unknown-format',
  severity: 'error',
  zh: '“{file}”不是能用的图片格式。',
  en: "'{file}' is no picture of a format that can be set.",
  hintZh: '请存成 JPEG、PNG、TIFF 或 WebP。',
  hintEn: 'Save it as JPEG, PNG, TIFF or WebP.',
};

export const pictureBroken: Message = {
  code: 'picture.broken',
  severity: 'error',
  zh: '图片“{file}”已损坏或不完整，读不出来。',
  en: "picture '{file}' is damaged or cut short and cannot be read.",
  hintZh: '请重新传一份，或用看图软件打开后另存。',
  hintEn: 'Get it again, or open it in a picture editor and save it anew.',
};

export const pictureTooLarge: Message = {
  code: 'picture.too-large',
  severity: 'error',
  zh: '图片“{file}”有 {width}×{height} 像素，超出了 {limit} 亿像素的上限。',
  en: "picture '{file}' has {width} × {height} pixels, more than the limit of {limit} hundred million.",
  hintZh: '请先把它缩小：整版照片按 300 ppi 也不到一亿像素。',
  hintEn: 'Make it smaller first: a photo over a whole page at 300 ppi has fewer than a hundred million.',
};

export const pictureUntagged: Message = {
  code: 'picture.cmyk-untagged',
  severity: 'warning',
  zh: 'CMYK 图片“{file}”没有特性文件，按本印刷条件的网点值原样印刷。',
  en: "CMYK picture '{file}' has no profile; its ink figures are printed as they are.",
  hintZh: '如果它不是为这家印厂分的色，请改用 RGB 原图，或存入它的 ICC 特性文件。',
  hintEn: 'If it was not separated for this press, use the RGB original, or save it with its ICC profile.',
};

export const pictureNotSeparated: Message = {
  code: 'picture.not-separated',
  severity: 'error',
  zh: '图片“{file}”没有能按印刷特性文件“{profile}”分成四色。',
  en: "picture '{file}' could not be separated with the profile '{profile}'.",
  hintZh: '请确认特性文件在磁盘上能读。',
  hintEn: 'See that the profile can be read from the disk.',
};
