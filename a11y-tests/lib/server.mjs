// Starts the real program with an empty data folder on a free port, and stops it again.
import { spawn, execFile } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serveProvider } from './provider.mjs';

const here = import.meta.dirname;
export const outFolder = resolve(here, '../out');

function newestBinary() {
  const target = process.env.CARGO_TARGET_DIR ?? resolve(here, '../../target');
  const built = ['quick', 'release', 'debug']
    .map((profile) => join(target, profile, 'zhucan'))
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!built.length) throw new Error(`no zhucan program under ${target}: build it first, or name one with --binary`);
  return built[0];
}

/** A port that nobody uses now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * A served portal: `{ origin, routes, stop() }`. With `url` it is one that somebody else started: then nothing is
 * stopped, and without a program no routes are known.
 */
export async function serve({ url, binary } = {}) {
  const program = binary ?? (url ? undefined : newestBinary());
  const routes = program ? await routesOf(program) : [];
  if (url) return { origin: new URL(url).origin, routes, stop: async () => {} };

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'zhucan-a11y-'));
  mkdirSync(outFolder, { recursive: true });
  const provider = await serveProvider(origin);
  const [providers, secretFile] = ['providers.toml', 'provider.secret'].map((name) => join(folder, name));
  writeFileSync(secretFile, provider.secret);
  writeFileSync(providers, provider.file(secretFile));
  const log = createWriteStream(join(outFolder, 'server.log'));
  const child = spawn(program, ['serve', '--demo', '--listen', `127.0.0.1:${port}`, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A whole run is longer than staff may be idle; that a session locks is tested where the clock can be set.
    env: { ...process.env, ZHUCAN_STAFF_IDLE_MINUTES: '600', ZHUCAN_PROVIDERS: providers, ZHUCAN_PUBLIC_URL: origin },
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let ended;
  child.once('exit', (code, signal) => (ended = signal ?? code));
  child.once('error', (error) => (ended = error.message));

  const stop = async () => {
    if (ended === undefined) {
      child.kill('SIGTERM');
      for (let waited = 0; ended === undefined && waited < 5000; waited += 50) await pause(50);
      if (ended === undefined) child.kill('SIGKILL');
    }
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  };

  const until = Date.now() + 90_000; // the first start fills the demo
  while (Date.now() < until) {
    if (ended !== undefined) break;
    try {
      const answer = await fetch(origin, { redirect: 'manual' });
      if (answer.status < 500) return { origin, routes, stop };
    } catch {
      // not listening yet
    }
    await pause(100);
  }
  await stop();
  throw new Error(`zhucan serve did not answer (${ended ?? 'still starting'}); see a11y-tests/out/server.log`);
}

async function routesOf(program) {
  const { stdout } = await promisify(execFile)(program, ['routes', '--json'], { maxBuffer: 16e6 });
  return JSON.parse(stdout);
}
