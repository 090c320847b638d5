/** Project paths: the one place where a path from a file or the command line becomes one the Host may read. */

declare const brand: unique symbol;

/**
 * A path the Host may read. Either relative to the project's folder with `/` between parts and no `..`
 * (`stories/ice.md`), or of something that ships with Banxin or its fonts: `banxin:layouts/tabloid.yaml`,
 * `npm:@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf`.
 */
export type ProjectPath = string & { readonly [brand]: 'project' };

/** A path the Host may write, as the user gave it on the command line. */
export type OutputPath = string & { readonly [brand]: 'output' };

const scheme = /^(banxin|npm):/;

/**
 * Resolves `written` against the file that names it. Returns `null` for what lies outside the project: absolute paths,
 * `..` beyond the folder, drive letters, URLs. Only the catalog and the built-in layouts use schemes (`allowScheme`).
 */
export const projectPath = (written: string, from?: ProjectPath, allowScheme = false): ProjectPath | null => {
  if (scheme.test(written)) return allowScheme && !written.includes('..') ? (written as ProjectPath) : null;
  const slashed = written.replace(/\\/g, '/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a path is refused
  if (slashed === '' || /^(\/|[a-zA-Z]+:|~)/.test(slashed) || /[\u0000-\u001f]/.test(slashed)) return null;
  const prefix = from === undefined ? '' : (scheme.exec(from)?.[0] ?? '');
  const base = from === undefined ? [] : from.slice(prefix.length).split('/').slice(0, -1);
  const parts = [...base];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return null;
      parts.pop();
    } else parts.push(part);
  }
  return parts.length === 0 ? null : ((prefix + parts.join('/')) as ProjectPath);
};

export const outputPath = (written: string): OutputPath => written as OutputPath;

/** The last part of a path, without its folders. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
