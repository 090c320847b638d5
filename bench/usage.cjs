/** Preloaded into every program that is timed: at its end it writes down the cpu and the peak memory of the whole process, threads included. */

const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.BENCH_USAGE) {
  process.once('exit', () => {
    const { readFileSync, writeFileSync } = require('node:fs');
    const usage = process.resourceUsage();
    // maxRSS of a fresh process may still hold its parent's peak; VmHWM counts from the exec on.
    let peak = usage.maxRSS * 1024;
    try {
      peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? peak / 1024) * 1024;
    } catch {
      // no /proc: maxRSS it is
    }
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, peak }));
  });
}
