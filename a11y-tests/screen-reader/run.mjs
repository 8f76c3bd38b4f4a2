// Plays the journeys of this folder with a real screen reader over the real program. `--url` for one that runs.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../lib/options.mjs';
import { serve } from '../lib/server.mjs';

const here = import.meta.dirname;
const server = await serve(readOptions());
try {
  const journeys = readdirSync(here)
    .filter((name) => name.endsWith('.journey'))
    .map((name) => join(here, name));
  const speak = spawn(join(here, 'speak'), ['--url', server.origin, ...journeys], { stdio: 'inherit' });
  process.exitCode = await new Promise((done, fail) => speak.once('error', fail).once('exit', (code) => done(code ?? 2)));
} finally {
  await server.stop();
}
