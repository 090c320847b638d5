/** Thousands of spoilt pages: run by `npm run fuzz`; `npm test` runs a few hundred. `BANXIN_SEED` gives other cases. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/fuzz/*.test.ts'],
    env: { BANXIN_FUZZ: process.env.BANXIN_FUZZ ?? '4000', BANXIN_FUZZ_SECONDS: '3600' },
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
  },
});
