// Plays the journeys of this folder with a real screen reader over the real program. `--url` for one that runs,
// `--only certificate` for one journey.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../lib/options.mjs';
import { paths } from '../lib/product.mjs';
import { outFolder, serve } from '../lib/server.mjs';

/** What journeys may name: an officer and a community's worker of the demo, and a case that waits for a decision, its number as a voice says it. */
async function givenBy(origin) {
  const { staff, cases } = await (await fetch(origin + paths.demoState)).json();
  const { login, password, totp_secret: secret } = staff.find((one) => one.role === 'officer');
  const { login: worker, totp_secret: workersecret } = staff.find((one) => one.login === 'community');
  const { number } = cases.find((one) => one.stage === 'review' && one.service === 'disability-certificate' && one.phone);
  return { login, password, secret, worker, workersecret, number, digits: [...number].join(' ') };
}

const here = import.meta.dirname;
const options = readOptions();
const server = await serve(options);
try {
  const journeys = readdirSync(here)
    .filter((name) => name.endsWith('.journey') && (!options.only || options.only.split(',').includes(name.replace('.journey', ''))))
    .map((name) => join(here, name));
  mkdirSync(outFolder, { recursive: true });
  const given = join(outFolder, 'given.json');
  writeFileSync(given, JSON.stringify(await givenBy(server.origin)));
  const speak = spawn(join(here, 'speak'), ['--url', server.origin, '--given', given, ...journeys], { stdio: 'inherit' });
  process.exitCode = await new Promise((done, fail) => speak.once('error', fail).once('exit', (code) => done(code ?? 2)));
} finally {
  await server.stop();
}
