/** The entry of the bundle: runs the command line and ends the process with its status once all output has gone. */

import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2));
