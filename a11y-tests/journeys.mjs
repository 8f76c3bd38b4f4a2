// Whole journeys from the first page to the letter, by keyboard alone and without JavaScript, in every language.
// Each file in journeys/ is one: `{ name, play({ as, words, language }) }`, where `as(reader)` gives a person.
import { readdirSync } from 'node:fs';
import { languages } from './lib/product.mjs';
import { Person } from './lib/person.mjs';
import { runAlone } from './lib/stage.mjs';

export async function journeys(portal, findings) {
  const files = readdirSync(new URL('journeys/', import.meta.url)).filter((name) => name.endsWith('.mjs'));
  const waiting = [];
  let played = 0;
  for (const file of files.sort()) {
    const { default: journey } = await import(new URL(`journeys/${file}`, import.meta.url));
    if (journey.waitsFor) {
      waiting.push(`${journey.name} waits for ${journey.waitsFor}`);
      continue;
    }
    for (const language of languages) {
      const people = [];
      const as = async (reader) => {
        if (!portal.readers.has(reader)) throw new Error(`nobody is signed in as ${reader}`);
        people.push(await new Person(portal, { reader, language, journey: journey.name }).begin());
        return people.at(-1);
      };
      try {
        await journey.play({ as, words: journey.words?.[language] ?? {}, language, portal });
        played += 1;
      } catch (error) {
        findings.add('journey', `${journey.name} (${language})`, error.message.split('\n')[0]);
      } finally {
        for (const person of people) await person.end();
      }
    }
  }
  return `${played} played${waiting.length ? `; NOT YET: ${waiting.join('; ')}` : ''}`;
}

runAlone(import.meta, journeys);
