// All checks in order. `--quick` (the default) tests each kind of page, `--full` every page in everything.
// Exit code: 0 nothing found, 1 something found, 2 the tests themselves could not run.
import { content } from './content.mjs';
import { html } from './html.mjs';
import { layout } from './layout.mjs';
import { readOptions } from './lib/options.mjs';
import { runStages } from './lib/stage.mjs';
import { skeleton } from './skeleton.mjs';

const all = { html, content, skeleton, layout };

const options = readOptions();
const names = options.only ? options.only.split(',') : Object.keys(all);
const unknown = names.filter((name) => !all[name]);
if (unknown.length) {
  console.error(`unknown stage ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`);
  process.exit(2);
}
runStages(names.map((name) => all[name]), options).then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(error);
    process.exitCode = 2;
  },
);
