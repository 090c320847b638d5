/** What choosing a press condition has to say. */

import type { Message } from '../base/finding.ts';

const error = (code: string, zh: string, en: string, hintZh: string, hintEn: string): Message => ({
  code: `press.${code}`,
  severity: 'error',
  zh,
  en,
  hintZh,
  hintEn,
});

export const noPress = error(
  'no-condition',
  '没有写印刷条件',
  'no press condition is named',
  '在版式中写 `press: newsprint`，或用 --press 指定',
  'write `press: newsprint` in the layout, or name one with --press',
);
export const pressDiffers = error(
  'differs',
  '第 {page} 版的印刷条件是 {name}，前面是 {first}：一期报纸只在一处印',
  'page {page} is for the press {name}, and those before it for {first}: one issue is printed in one place',
  '统一各版的 `press`，或用 --press 指定',
  'let all layouts name one press, or name it with --press',
);
export const profileUnnamed = error(
  'no-profile',
  '{standard} 要有印刷特性文件，这个印刷条件没有写',
  '{standard} needs the profile of its press, and this press condition names none',
  '写 `profile: 文件.icc`，印厂会给；或写 `extends: newsprint`',
  'write `profile: FILE.icc` (the plant has it), or `extends: newsprint`',
);
export const profileMissing = error(
  'profile-missing',
  '找不到印刷特性文件“{file}”',
  "there is no profile '{file}'",
  '请检查路径，或把文件放到这个位置',
  'check the path, or put the file there',
);
export const profileUnfit = error(
  'profile-unfit',
  '“{file}”不能用作印刷特性文件：{reasonZh}',
  "'{file}' cannot serve as the profile of a press: {reason}",
  '要一份 CMYK 输出特性文件（ICC v2 或 v4，class prtr）',
  'a CMYK output profile is wanted (ICC v2 or v4, class prtr)',
);
export const leastOverPpi = error(
  'least-over-ppi',
  '`least` 是 {least} ppi，比 `ppi` 的 {ppi} 还高：每张图都会被拒绝',
  '`least` is {least} ppi and `ppi`, which pictures are brought down to, only {ppi}: every picture would be refused',
  '提高 `ppi` 或降低 `least`',
  'raise `ppi` or lower `least`',
);
