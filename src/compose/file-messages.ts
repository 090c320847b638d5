/** Findings of files: what is missing, closed, outside the project, or of another kind than was asked for. */

import type { Message } from '../base/finding.ts';

export const fileMessages = {
  missingFile: {
    code: 'compose.missing-file',
    severity: 'error',
    zh: '找不到文件“{file}”',
    en: `there is no file '{file}'`,
    hintZh: '放到 {path}；路径从写它的文件所在的文件夹算起',
    hintEn: 'put it at {path}; paths are counted from the folder of the file that names them',
  },
  missingFileNear: {
    code: 'compose.missing-file',
    severity: 'error',
    zh: '找不到文件“{file}”',
    en: `there is no file '{file}'`,
    hintZh: '是不是 {nearest}？',
    hintEn: 'did you mean {nearest}?',
  },
  lockedFile: {
    code: 'compose.locked-file',
    severity: 'error',
    zh: '文件“{file}”不让读',
    en: `the file '{file}' may not be read`,
    hintZh: '改它的权限，或换一份能打开的',
    hintEn: 'change its permissions, or put a readable copy in its place',
  },
  outsideProject: {
    code: 'compose.outside-project',
    severity: 'error',
    zh: '路径“{file}”在项目文件夹之外',
    en: `the path '{file}' leads out of the project's folder`,
    hintZh: '把文件放进项目文件夹，用相对路径',
    hintEn: 'put the file into the project and name it by a relative path',
  },
  noMatch: {
    code: 'compose.no-match',
    severity: 'error',
    zh: '没有文件符合“{file}”',
    en: `no file matches '{file}'`,
    hintZh: '* 代表文件名中的任意部分；{folder} 里有：{names}',
    hintEn: '* stands for any part of a file name; in {folder} there are: {names}',
  },
  emptyFolder: {
    code: 'compose.no-match',
    severity: 'error',
    zh: '没有文件符合“{file}”',
    en: `no file matches '{file}'`,
    hintZh: '{folder} 里没有文件；路径从写它的文件所在的文件夹算起',
    hintEn: '{folder} holds no files; paths are counted from the folder of the file that names them',
  },
  notAPage: {
    code: 'compose.not-a-page',
    severity: 'error',
    zh: '“{file}”是 {kind}，不是版面或报期',
    en: `'{file}' is a {kind}, neither a page nor an edition`,
    hintZh: '给出 kind: page 或 kind: edition 的文件',
    hintEn: 'name a file of kind: page or kind: edition',
  },
  noPages: {
    code: 'compose.no-pages',
    severity: 'error',
    zh: '这一期没有版面',
    en: 'the edition has no pages',
    hintZh: '在 pages: 下列出版面文件，或用 story: 给出书稿',
    hintEn: 'list page files under pages:, or give a manuscript under story:',
  },
} as const satisfies Record<string, Message>;
