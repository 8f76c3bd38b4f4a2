// One Chromium for the whole run. No browser is downloaded: the system's own is used, and of those the shell, which has
// no windows to draw and opens a page ten times as fast.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox', // the tests often run as root in a container
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Nothing leaves the machine: a page that asks another host for something shows up as a failed request.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export async function launch() {
  const known = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  const found = [process.env.CHROMIUM, ...known].filter(Boolean).find(existsSync);
  if (!found) throw new Error('no Chromium: run scripts/install-test-tools, or set CHROMIUM');
  return chromium.launch({ executablePath: found, headless: true, args: flags });
}
