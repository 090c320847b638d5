/** FlowBlock: a block of a story as the flow meets it: clusters, and the rules for where its lines may stand. */

import type { AnchorId } from '../setpage/anchor.ts';
import type { Clusters } from '../text/clusters.ts';

export interface FlowBlock {
  readonly clusters: Clusters;
  readonly anchor: AnchorId;
  /** points, and horizontal scale (1 = as drawn) */
  readonly size: number;
  readonly scale: number;
  /** rows its first line takes; each further line of running text takes one */
  readonly rows: number;
  /** points from line to line where the block leaves the frame's rows: it then stands in one slot, whole rows deep; `null`: a line a row */
  readonly pitch: number | null;
  /** blank rows over its first line, none at a column's head */
  readonly above?: number;
  /** the block goes across the columns of its frame */
  readonly spanning: boolean;
  /** lines of the next block that must stand in the same column */
  readonly keepWithNext: number;
  readonly widows: number;
  readonly orphans: number;
}
