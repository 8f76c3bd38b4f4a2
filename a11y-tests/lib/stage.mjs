// One stage of checks, alone or as part of a run: `node html.mjs` does what `run.mjs` does for that stage.
import { fileURLToPath } from 'node:url';
import { crawl } from './crawl.mjs';
import { visitDrafts } from './drafts.mjs';
import { Findings } from './findings.mjs';
import { readOptions } from './options.mjs';
import { Portal } from './portal.mjs';
import { visitStates } from './states.mjs';

/** Sees all pages that the other stages need. */
export async function visitAll(portal, findings) {
  await portal.signInAll(findings);
  await crawl(portal, findings);
  await visitDrafts(portal, findings);
  await visitStates(portal, findings);
  const errors = portal.records.filter((record) => record.state).length;
  return (
    `${portal.records.length} pages (${errors} of them errors) by ${portal.readers.size} readers, ${portal.formsWalked} forms walked through; ` +
    `forms that were taken empty: ${portal.acceptedEmpty?.join(', ') || 'none'}`
  );
}

/** For a few journeys alone: they sign in and visit what they need. */
async function signIn(portal, findings) {
  await portal.signInAll(findings);
  return `${portal.readers.size} readers`;
}

/** Runs stages in order with one portal; returns the exit code. */
export async function runStages(stages, options = readOptions()) {
  const findings = new Findings();
  const began = Date.now();
  let portal;
  try {
    portal = await Portal.open(options);
    for (const stage of [options.journeys ? signIn : visitAll, ...stages]) {
      const start = Date.now();
      const before = findings.count;
      const said = await stage(portal, findings);
      findings.write(); // what is known so far can be mended while the rest runs
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      console.log(
        `${stage.name.padEnd(10)} ${seconds.padStart(6)} s  ${String(findings.since(before)).padStart(4)} findings  ${said ?? ''}`,
      );
    }
  } finally {
    await portal?.close();
  }
  if (options.full && !options.only) findings.staleExceptions();
  findings.print();
  findings.write();
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(
    `\n${findings.count} findings, ${findings.accepted} accepted, ${findings.toReview.size} to review (out/review.json), ${minutes} min`,
  );
  return findings.count ? 1 : 0;
}

/** For the end of a stage's file: runs it when the file itself was started. */
export function runAlone(meta, stage) {
  if (process.argv[1] !== fileURLToPath(meta.url)) return;
  runStages([stage]).then(
    (code) => (process.exitCode = code),
    (error) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
}
