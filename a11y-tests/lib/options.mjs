// What the command line says.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export function readOptions(argv = process.argv.slice(2)) {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false }, // the default: each kind of page once
      full: { type: 'boolean', default: false }, // every page in everything
      url: { type: 'string' }, // a portal that runs already
      binary: { type: 'string' }, // the zhucan program; otherwise the newest under target/
      only: { type: 'string' }, // names of stages, with commas
      journeys: { type: 'string' }, // names of journeys, with commas: these are played, and nothing else is visited
      update: { type: 'boolean', default: false }, // write the spoken expectations anew
      workers: { type: 'string' },
    },
  });
  // One more than there are cores: each waits for the browser or the portal now and then.
  return { ...values, workers: Number(values.workers ?? Math.min(4, availableParallelism() + 1)) };
}
