/** What this folder has to say: font files, the catalog, and characters without a font. */

import type { Message } from '../base/finding.ts';

const reinstallZh = '请重新安装或换一个字体文件。';
const reinstallEn = 'Install the file again, or name another one.';

export const notAFont: Message = {
  code: 'font.not-a-font',
  severity: 'error',
  zh: '“{file}”不是 TTF、OTF、TTC 或 WOFF 字体文件。',
  en: "'{file}' is no TTF, OTF, TTC or WOFF font file.",
  hintZh: '请检查字体目录里的路径。',
  hintEn: 'Check the path in the font catalog.',
};

export const cutShort: Message = {
  code: 'font.cut-short',
  severity: 'error',
  zh: '字体“{file}”不完整：表“{table}”超出了文件末尾。',
  en: "font '{file}' is cut short: its table '{table}' reaches past the end of the file.",
  hintZh: reinstallZh,
  hintEn: reinstallEn,
};

export const missingTable: Message = {
  code: 'font.missing-table',
  severity: 'error',
  zh: '字体“{file}”缺少表“{table}”，无法排版。',
  en: "font '{file}' has no table '{table}', and nothing can be set without it.",
  hintZh: reinstallZh,
  hintEn: reinstallEn,
};

export const brokenData: Message = {
  code: 'font.broken',
  severity: 'error',
  zh: '字体“{file}”已损坏：其中的数据自相矛盾。',
  en: "font '{file}' is broken: its tables contradict one another.",
  hintZh: reinstallZh,
  hintEn: reinstallEn,
};

export const noCharacterMap: Message = {
  code: 'font.no-character-map',
  severity: 'error',
  zh: '字体“{file}”没有可用的 Unicode 字符表（格式 4 或 12）。',
  en: "font '{file}' has no Unicode character map (format 4 or 12).",
  hintZh: '请换用支持 Unicode 的版本。',
  hintEn: 'Use a Unicode version of the font.',
};

export const noSuchFace: Message = {
  code: 'font.no-such-face',
  severity: 'error',
  zh: '字体集“{file}”里没有“{name}”；其中有：{names}。',
  en: "the collection '{file}' has no face '{name}'; it has: {names}.",
  hintZh: '请把 face 改为其中一个名称。',
  hintEn: "Write one of these names as 'face'.",
};

export const stillPacked: Message = {
  code: 'font.packed',
  severity: 'error',
  zh: '“{file}”是 {format} 文件，不能直接使用。',
  en: "'{file}' is a {format} file, which is not read.",
  hintZh: '请改用同一字体的 TTF、OTF 或 WOFF（1.0）文件。',
  hintEn: 'Use the TTF, OTF or WOFF (1.0) file of the same font.',
};

export const variableOnly: Message = {
  code: 'font.variable-only',
  severity: 'error',
  zh: '“{file}”是 CFF2 可变字体，不能嵌入 PDF。',
  en: "'{file}' is a CFF2 variable font, which a PDF cannot carry.",
  hintZh: '请改用各字重单独的静态字体文件。',
  hintEn: 'Use the static files of the family, one for each weight.',
};

export const variableDefault: Message = {
  code: 'font.variable-default',
  severity: 'warning',
  zh: '“{file}”是可变字体，只使用它的默认字重。',
  en: "'{file}' is a variable font; only its default weight is used.",
  hintZh: '需要其他字重时，请改用静态字体文件。',
  hintEn: 'Use static files where other weights are wanted.',
};

export const badWoff: Message = {
  code: 'font.bad-woff',
  severity: 'error',
  zh: 'WOFF 文件“{file}”无法解开：{table}。',
  en: "the WOFF file '{file}' cannot be unwrapped: {table}.",
  hintZh: reinstallZh,
  hintEn: reinstallEn,
};

export const badGlyph: Message = {
  code: 'font.bad-glyph',
  severity: 'error',
  zh: '字体“{file}”的第 {glyph} 号字形已损坏，印出来会是空白。',
  en: "glyph {glyph} of font '{file}' is broken and would print as a blank.",
  hintZh: reinstallZh,
  hintEn: reinstallEn,
};

export const brokenTable: Message = {
  code: 'font.broken-table',
  severity: 'warning',
  zh: '字体“{file}”的表“{table}”已损坏，其中的语言字形、竖排字形或竖排尺寸不予采用。',
  en: "table '{table}' of font '{file}' is broken; the glyphs for languages or vertical lines, or the vertical metrics in it, are done without.",
  hintZh: reinstallZh,
  hintEn: reinstallEn,
};

export const unannounced: Message = {
  code: 'font.unannounced',
  severity: 'warning',
  zh: '排版时用到了事先没有打开的字体“{wanted}”，暂以“{used}”代替。',
  en: "setting asked for the font '{wanted}', which had not been opened; '{used}' stands in.",
  hintZh: '这是版心自身的疏漏，请把这一页的文件告诉开发者。',
  hintEn: 'This is a fault of Banxin itself: please report it with the files of this page.',
};

export const catalogLanguage: Message = {
  code: 'catalog.language',
  severity: 'error',
  zh: '“{written}”不是语言标签。',
  en: "'{written}' is no language tag.",
  hintZh: '请写 BCP 47 标签：zh-Hant、zh-Hant-HK、ja 等。',
  hintEn: 'Write a BCP 47 tag: zh-Hant, zh-Hant-HK, ja and the like.',
};

export const fileMissing: Message = {
  code: 'font.file-missing',
  severity: 'error',
  zh: '找不到字体文件“{file}”（{family}，字重 {weight}）。',
  en: "there is no font file '{file}' ({family}, weight {weight}).",
  hintZh: '请安装该字体，或在字体目录中改正路径。',
  hintEn: 'Install the font, or correct its path in the catalog.',
};

export const fileLocked: Message = {
  code: 'font.file-locked',
  severity: 'error',
  zh: '字体文件“{file}”（{family}，字重 {weight}）没有读取权限。',
  en: "the font file '{file}' ({family}, weight {weight}) may not be read.",
  hintZh: '请更改文件的权限。',
  hintEn: 'Change the permissions of the file.',
};

export const noEmbedding: Message = {
  code: 'font.no-embedding',
  severity: 'error',
  zh: '字体“{font}”的许可不允许嵌入 PDF（fsType {fsType}），因此不用它。',
  en: "the maker of font '{font}' does not allow embedding it in a PDF (fsType {fsType}), so it is not used.",
  hintZh: '请换用允许嵌入的字体，或向字体厂商购买嵌入授权。',
  hintEn: 'Use a font that may be embedded, or buy the right from its maker.',
};

export const noSubsetting: Message = {
  code: 'font.no-subsetting',
  severity: 'warning',
  zh: '字体“{font}”的许可不允许只嵌入部分字形（fsType {fsType}），而 PDF 总是只嵌入用到的字形。',
  en: "the maker of font '{font}' does not allow embedding a part of it (fsType {fsType}), and a PDF always carries only the glyphs used.",
  hintZh: '请向字体厂商确认，或换用其他字体。',
  hintEn: 'Ask its maker, or use another font.',
};

export const nearWeight: Message = {
  code: 'font.near-weight',
  severity: 'warning',
  zh: '{family} 没有字重 {weight}，改用 {used}。',
  en: '{family} has no weight {weight}; {used} is used instead.',
  hintZh: '可写样式的字重为：{weights}。',
  hintEn: 'Weights at hand: {weights}.',
};

export const roleInstead: Message = {
  code: 'font.role-instead',
  severity: 'warning',
  zh: '没有可作“{role}”的字体，改用“{used}”。',
  en: "there is no font for the role '{role}'; '{used}' is used instead.",
  hintZh: '请在 fonts/catalog.yaml 的 roles 下为“{role}”指定字体。',
  hintEn: "Name a family for '{role}' under 'roles' in fonts/catalog.yaml.",
};

export const unknownRole: Message = {
  code: 'font.unknown-role',
  severity: 'error',
  zh: '没有名为“{role}”的字体角色或字体；现有：{roles}。',
  en: "there is no font role and no font '{role}'; at hand: {roles}.",
  hintZh: '请把样式中的 font 改为其中之一，或把字体文件放进项目的 fonts/ 文件夹，写字体族名或文件名。',
  hintEn:
    "Write one of these as the style's 'font', or drop the font file into the project's fonts/ folder and write its family's or its file's name.",
};

export const catalogSyntax: Message = {
  code: 'catalog.syntax',
  severity: 'error',
  zh: '字体目录这里不合 YAML 语法（{code}）。',
  en: 'the font catalog is not good YAML here: {what}.',
  hintZh: '请检查缩进、冒号后的空格，以及成对的括号和引号。',
  hintEn: 'Look at the indentation, the blank after each colon, and brackets and quotation marks that should pair.',
};

export const catalogTwice: Message = {
  code: 'catalog.key-twice',
  severity: 'error',
  zh: '字体目录中“{key}”写了两次。',
  en: "the font catalog says '{key}' twice.",
  hintZh: '请合并成一处。',
  hintEn: 'Make them one.',
};

export const catalogMissing: Message = {
  code: 'catalog.missing',
  severity: 'error',
  zh: '找不到字体目录“{file}”。',
  en: "there is no font catalog '{file}'.",
  hintZh: '请改正版式中的 fonts，或删去以使用自带的字体目录。',
  hintEn: "Correct 'fonts' in the layout, or leave it out to use the built-in catalog.",
};

export const catalogShape: Message = {
  code: 'catalog.shape',
  severity: 'error',
  zh: '“{key}”应当是{wantedZh}。',
  en: "'{key}' should be {wanted}.",
};

export const catalogKey: Message = {
  code: 'catalog.unknown-key',
  severity: 'error',
  zh: '字体目录中没有“{key}”这个键；可用：{keys}。',
  en: "the font catalog has no key '{key}' here; it may be one of: {keys}.",
};

export const catalogWeights: Message = {
  code: 'catalog.weight',
  severity: 'error',
  zh: '“{written}”不是字重；应为 1 到 1000 之间的数，或 100-599 这样的范围。',
  en: "'{written}' is no weight; it should be a figure from 1 to 1000, or a range such as 100-599.",
};

export const catalogPath: Message = {
  code: 'catalog.path',
  severity: 'error',
  zh: '不能读取“{written}”：它在项目文件夹之外。',
  en: "'{written}' cannot be read: it lies outside the project's folder.",
  hintZh: '请把字体放进项目的 fonts/ 文件夹，或写 npm:包名/路径。',
  hintEn: "Put the font into the project's fonts/ folder, or write npm:package/path.",
};

export const catalogFamily: Message = {
  code: 'catalog.unknown-family',
  severity: 'error',
  zh: '字体目录的 families 中没有“{family}”；现有：{families}。',
  en: "'{family}' is not among the families of the catalog; they are: {families}.",
};

export const catalogGaiji: Message = {
  code: 'catalog.gaiji-key',
  severity: 'error',
  zh: '补字表（gaiji）的键“{key}”不是一个字。',
  en: "'{key}' under 'gaiji' is not one character.",
  hintZh: '请写这个字本身，或它的编码，如 U+E001。',
  hintEn: 'Write the character itself, or its code, such as U+E001.',
};

export const catalogGlyph: Message = {
  code: 'catalog.gaiji-glyph',
  severity: 'error',
  zh: '“{written}”不能指明字体里的一个字形。',
  en: "'{written}' does not name a glyph of the font.",
  hintZh: '请写字形在字体里的编码，如 U+E001，或它的字。',
  hintEn: 'Write the code under which the font has it, such as U+E001, or its character.',
};

export const catalogSvg: Message = {
  code: 'catalog.gaiji-svg',
  severity: 'error',
  zh: '补字还不能从 SVG 文件“{file}”读入。',
  en: "a glyph cannot yet be read from the SVG file '{file}'.",
  hintZh: '请用造字软件（如 FontForge）把它放进一个 TTF 字体，例如 U+E001，再写 { file: 字体.ttf, glyph: U+E001 }。',
  hintEn: 'Put it into a TTF font with a font editor (FontForge, say) at U+E001 and write { file: FONT.ttf, glyph: U+E001 }.',
};

export const gaijiNoGlyph: Message = {
  code: 'font.gaiji-missing',
  severity: 'error',
  zh: '字体“{file}”里没有 {glyph}，无法作“{character}”（{code}）的字形。',
  en: "font '{file}' has nothing at {glyph} to draw '{character}' ({code}) with.",
  hintZh: '请改正 gaiji 中的 glyph，或在字体里补上这个字形。',
  hintEn: "Correct 'glyph' under 'gaiji', or draw the glyph in the font.",
};

export const catalogCycle: Message = {
  code: 'catalog.cycle',
  severity: 'error',
  zh: '“{role}”的 instead 绕了一圈又回到自己。',
  en: "the role '{role}' comes back to itself by 'instead'.",
  hintZh: '请让其中一个角色指定字体。',
  hintEn: 'Give one of these roles a family.',
};
