import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a program: its machine has as many cores as `CORES` says. */
os.availableParallelism = () => Number(process.env['CORES']);
syncBuiltinESMExports();
