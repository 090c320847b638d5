/** What a font's maker allows: OS/2 `fsType`, read before a font goes into a PDF. */

import { type Finding, finding } from '../base/finding.ts';
import { noEmbedding, noSubsetting } from './messages.ts';

export interface EmbeddingRights {
  readonly level: 'installable' | 'editable' | 'preview-and-print' | 'restricted';
  /** the file may be cut down to the glyphs used */
  readonly subsetting: boolean;
  /** outlines may be embedded, not bitmaps alone */
  readonly outlines: boolean;
}

/**
 * OpenType, OS/2 table, fsType: bits 1 to 3 are the level, bit 8 forbids subsetting, bit 9 allows bitmaps only.
 * Before version 3 of the table several levels could be set and the least restrictive holds; read so, later files come out the same.
 */
export const embeddingRights = (fsType: number): EmbeddingRights => ({
  level: fsType & 0x8 ? 'editable' : fsType & 0x4 ? 'preview-and-print' : fsType & 0x2 ? 'restricted' : 'installable',
  subsetting: (fsType & 0x100) === 0,
  outlines: (fsType & 0x200) === 0,
});

/** The finding about a font that may not be embedded as we embed, or none. We always subset, and always embed outlines. */
export const embeddingFinding = (fsType: number, font: string): Finding | null => {
  const rights = embeddingRights(fsType);
  if (rights.level === 'restricted' || !rights.outlines) return finding(noEmbedding, { font, fsType });
  return rights.subsetting ? null : finding(noSubsetting, { font, fsType });
};
