// All checks in order. `--quick` (the default) tests each kind of page, `--full` every page in everything.
// Exit code: 0 nothing found, 1 something found, 2 the tests themselves could not run.
import { content } from './content.mjs';
import { html } from './html.mjs';
import { journeys } from './journeys.mjs';
import { readOptions } from './lib/options.mjs';
import { runStages } from './lib/stage.mjs';
import { settings } from './settings.mjs';
import { skeleton } from './skeleton.mjs';
import { spoken } from './spoken.mjs';

// Journeys come first: what they reach, the others look at.
const all = { journeys, html, content, skeleton, settings, routes, spoken };

/** Every page of the portal was seen by somebody. */
async function routes(portal, findings) {
  const { missing, stale } = portal.routes.gaps();
  missing.forEach((path) =>
    findings.add('route-unvisited', path, 'no test has seen this page; visit it, or say why not in unvisited.txt'),
  );
  stale.forEach((path) => findings.add('route-unvisited', path, 'unvisited.txt excuses a page that is visited, or is gone'));
  const { pages, visited } = portal.routes;
  return `${visited.size} patterns visited, the portal has ${new Set(pages.map((page) => page.path)).size} pages`;
}

const options = readOptions();
const names = options.only?.split(',') ?? (options.journeys ? ['journeys'] : Object.keys(all));
const unknown = names.filter((name) => !all[name]);
if (unknown.length) {
  console.error(`unknown stage ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`);
  process.exit(2);
}
runStages(
  names.map((name) => all[name]),
  options,
).then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(error);
    process.exitCode = 2;
  },
);
