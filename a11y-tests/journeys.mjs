// Whole journeys from the first page to the letter, by keyboard alone and without JavaScript, in every language.
// Each file in journeys/ is one: `{ name, play({ as, words, language }) }`, where `as(reader)` gives a person.
import { readdirSync } from 'node:fs';
import { languages } from './lib/product.mjs';
import { Person } from './lib/person.mjs';
import { inParallel } from './lib/portal.mjs';
import { runAlone } from './lib/stage.mjs';

export async function journeys(portal, findings) {
  const all = await readAll(portal.options.journeys?.split(','));
  const ready = all.filter((journey) => !journey.waitsFor);
  const waiting = all.filter((journey) => journey.waitsFor).map((journey) => `${journey.name} waits for ${journey.waitsFor}`);
  // Each play has people, cases and a browser of its own, so that they disturb each other as little as people do. All journeys
  // in one language, then all in the next: those that are played at once are different ones, and what is scarce, such as the
  // free times of a hospital, is not wanted by two.
  const plays = languages.flatMap((language) => ready.map((journey) => ({ journey, language })));
  const took = [];
  await inParallel(plays, portal.options.workers, async ({ journey, language }) => {
    const start = Date.now();
    await play(portal, findings, journey, language);
    took.push({ what: `${journey.name} (${language})`, seconds: (Date.now() - start) / 1000 });
  });
  const [longest] = took.sort((a, b) => b.seconds - a.seconds);
  const notYet = waiting.length ? `; NOT YET: ${waiting.join('; ')}` : '';
  return `${took.length} played, the longest ${longest.what} in ${longest.seconds.toFixed(1)} s${notYet}`;
}

async function readAll(wanted) {
  const files = readdirSync(new URL('journeys/', import.meta.url)).filter((name) => name.endsWith('.mjs'));
  const all = [];
  for (const file of files.sort()) all.push((await import(new URL(`journeys/${file}`, import.meta.url))).default);
  const unknown = wanted?.filter((name) => !all.some((journey) => journey.name === name)) ?? [];
  if (unknown.length) {
    throw new Error(`no journey ${unknown.join(', ')}; there are ${all.map((journey) => journey.name).join(', ')}`);
  }
  return wanted ? all.filter((journey) => wanted.includes(journey.name)) : all;
}

async function play(portal, findings, journey, language) {
  const people = [];
  const as = async (reader) => {
    if (!portal.readers.has(reader)) throw new Error(`nobody is signed in as ${reader}`);
    people.push(await new Person(portal, { reader, language, journey: journey.name }).begin());
    return people.at(-1);
  };
  try {
    await journey.play({ as, words: journey.words?.[language] ?? {}, language, portal });
  } catch (error) {
    findings.add('journey', `${journey.name} (${language})`, error.message.split('\n')[0]);
  } finally {
    for (const person of people) await person.end();
  }
}

runAlone(import.meta, journeys);
