/** FlowBlock: a block of a story as the flow meets it: clusters, and the rules for where its lines may stand. */

import type { Clusters } from '../text/clusters.ts';
import type { AnchorId } from '../setpage/anchor.ts';

export interface FlowBlock {
  readonly clusters: Clusters;
  readonly anchor: AnchorId;
  /** points */
  readonly size: number;
  /** rows a line takes: the first, and each further one */
  readonly rows: number;
  /** the block goes across the columns of its frame */
  readonly spanning: boolean;
  /** lines of the next block that must stand in the same column */
  readonly keepWithNext: number;
  readonly widows: number;
  readonly orphans: number;
}
