/** Reads `fonts/catalog.yaml`, checked, with a finding for each slip; a project's own catalogs are laid over the built-in one. */

import { hexDigest } from '../base/content-hash.ts';
import { type Finding, finding } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { type SourceFile, sourceFile } from '../source/source-file.ts';
import { type Catalog, emptyCatalog, type Family, type Role } from './catalog.ts';
import { CatalogReader } from './catalog-reader.ts';
import type { FontFolder } from './font-folder.ts';
import { catalogMissing } from './messages.ts';

export const builtInCatalog = 'banxin:fonts/catalog.yaml' as ProjectPath;

export interface ReadCatalog {
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
}

export interface LoadedCatalog extends ReadCatalog {
  /** every file that was read: for excerpts, for watching */
  readonly sources: readonly SourceFile[];
}

/** A catalog from its text; what it leaves out comes from `under`. */
export const readCatalog = (file: SourceFile, under: Catalog | null = null): ReadCatalog => {
  const reader = new CatalogReader(file);
  return { catalog: reader.over(under), findings: reader.findings };
};

/** The shape of what is kept; the text's hash stands beside it, so that another catalog is read anew. */
const RECIPE = 'catalog-2';
const catalogKey = (file: SourceFile): string => `${RECIPE}-${hexDigest(file.text)}`;

const keepsake = (catalog: Catalog): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ families: [...catalog.families], roles: [...catalog.roles], fallBack: catalog.fallBack }));

/** The built-in catalog as an earlier run read it: parsing its YAML is a thirtieth of a cold command. */
const keptCatalog = async (host: Host, file: SourceFile): Promise<Catalog | null> => {
  const bytes = await host.cached(catalogKey(file));
  if (!bytes) return null;
  try {
    const kept = JSON.parse(new TextDecoder().decode(bytes)) as {
      families: [string, Family][];
      roles: [string, Role][];
      fallBack: string[];
    };
    return { families: new Map(kept.families), roles: new Map(kept.roles), fallBack: kept.fallBack, gaiji: [] };
  } catch {
    // cut short on a full disk: read anew
    return null;
  }
};

/** The built-in catalog, over it that of the project's fonts folder, and over that the one a layout names. */
export const loadCatalog = async (host: Host, own: ProjectPath | null = null, folder: FontFolder | null = null): Promise<LoadedCatalog> => {
  let catalog = emptyCatalog;
  const findings: Finding[] = [];
  const sources: SourceFile[] = [];
  const named = own !== null && own !== builtInCatalog && !folder?.catalogs.includes(own) ? [own] : [];
  for (const path of [builtInCatalog, ...(folder?.catalogs ?? []), ...named]) {
    try {
      const file = sourceFile(path, await host.read(path));
      sources.push(file);
      const kept = path === builtInCatalog ? await keptCatalog(host, file) : null;
      if (kept) {
        catalog = kept;
        continue;
      }
      const reader = new CatalogReader(file);
      const dropped = folder && reader.lacks(catalog) ? await folder.look() : null;
      catalog = reader.over(catalog, dropped);
      findings.push(...(dropped?.findings ?? []), ...reader.findings);
      if (path === builtInCatalog && reader.findings.length === 0 && !dropped) await host.keep(catalogKey(file), keepsake(catalog));
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      findings.push(finding(catalogMissing, { file: path }));
    }
  }
  return { catalog, findings, sources };
};
