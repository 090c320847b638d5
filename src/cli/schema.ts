/** `banxin schema`: the JSON Schema of layouts, pages, editions and press conditions on standard output, for editors. */

import { jsonSchema } from '../spec/json-schema.ts';
import { languageOf, parseOptions, WrongUsage } from './options.ts';
import { out } from './say.ts';

export const schemaHelp = `banxin schema [layout|page|edition|press] [--lang zh|en]

  --lang    one language in the descriptions, not both`;

export const schema = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, { lang: { type: 'string' } });
  const kind = words[0] ?? 'any';
  if (kind !== 'any' && kind !== 'layout' && kind !== 'page' && kind !== 'edition' && kind !== 'press')
    throw new WrongUsage(`'${kind}' is none of layout, page, edition, press`);
  out(`${JSON.stringify(jsonSchema(kind, values.lang === undefined ? 'both' : languageOf(values.lang)), null, 2)}\n`);
  return 0;
};
