/** Acceptance: the built command on whole pages, judged by other people's readers; run by `npm run accept`, never by `npm test`. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/accept/*.accept.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false },
});
