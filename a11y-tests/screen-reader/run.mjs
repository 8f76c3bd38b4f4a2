// Plays the journeys of this folder with a real screen reader over the real program. `--url` for one that runs,
// `--only certificate,refusal` for some journeys.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../lib/options.mjs';
import { outFolder, serve } from '../lib/server.mjs';
import { givenBy } from './given.mjs';

const here = import.meta.dirname;
const options = readOptions();
const server = await serve(options);
try {
  const journeys = readdirSync(here)
    .filter((name) => name.endsWith('.journey') && (!options.only || options.only.split(',').includes(name.replace('.journey', ''))))
    .map((name) => join(here, name));
  mkdirSync(outFolder, { recursive: true });
  const given = join(outFolder, 'given.json');
  const texts = journeys.map((journey) => readFileSync(journey, 'utf8'));
  writeFileSync(given, JSON.stringify(await givenBy(server.origin, texts)));
  const speak = spawn(join(here, 'speak'), ['--url', server.origin, '--given', given, ...journeys], { stdio: 'inherit' });
  process.exitCode = await new Promise((done, fail) => speak.once('error', fail).once('exit', (code) => done(code ?? 2)));
} finally {
  await server.stop();
}
