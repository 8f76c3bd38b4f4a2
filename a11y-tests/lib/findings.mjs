// What the checks found: collected, printed in groups, written down.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReasons } from './routes.mjs';
import { outFolder } from './server.mjs';

/** Findings of one check that are printed. */
const most = 12;

export class Findings {
  constructor({ exceptions = new URL('../exceptions.txt', import.meta.url) } = {}) {
    this.rows = new Map();
    this.toReview = new Map();
    this.accepted = 0;
    this.exceptions = [...readReasons(exceptions).keys()].map((line) => {
      const [check, pattern, text] = line.split('|');
      return { check, pattern, text, line, used: false };
    });
  }

  /** `check` names the rule, `page` is a record or a word for the place, `what` says what is wrong. */
  add(check, page, what) {
    const place = typeof page === 'string' ? page : nameOf(page);
    const pattern = typeof page === 'string' ? page : page.pattern;
    const excuse = this.exceptions.find((row) => row.check === check && row.pattern === pattern && what.includes(row.text));
    if (excuse) {
      excuse.used = true;
      this.accepted += 1;
      return;
    }
    keep(this.rows, check, what, place);
  }

  /** What a tool could not decide: written down for people, no failure. */
  review(check, page, what) {
    keep(this.toReview, check, what, typeof page === 'string' ? page : nameOf(page));
  }

  /** An exception that a full run does not need is one too many. */
  staleExceptions() {
    for (const { line } of this.exceptions.filter((row) => !row.used)) this.add('stale-exception', 'exceptions.txt', line);
  }

  get count() {
    return this.rows.size;
  }

  since(before) {
    return this.rows.size - before;
  }

  print(log = console.log) {
    const byCheck = group([...this.rows.values()]);
    for (const [check, rows] of byCheck) {
      log(`\n${check}${rows.length > most ? ` — ${rows.length} findings, the first ${most}; all are in out/findings.json` : ''}`);
      for (const { what, places } of rows.slice(0, most)) {
        log(`  ${what}`);
        const shown = [...places].slice(0, 3);
        log(`      on ${shown.join('; ')}${places.size > 3 ? `; and ${places.size - 3} more` : ''}`);
      }
    }
  }

  write() {
    mkdirSync(outFolder, { recursive: true });
    const plain = (map) => [...map.values()].map((row) => ({ ...row, places: [...row.places] }));
    writeFileSync(join(outFolder, 'findings.json'), JSON.stringify(plain(this.rows), null, 1));
    writeFileSync(join(outFolder, 'review.json'), JSON.stringify(plain(this.toReview), null, 1));
  }
}

/** The same words about the same check are one finding in many places. */
function keep(map, check, what, place) {
  const key = `${check}\n${what}`;
  if (!map.has(key)) map.set(key, { check, what, places: new Set() });
  map.get(key).places.add(place);
}

function group(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.check, [...(groups.get(row.check) ?? []), row]);
  return groups;
}

export function nameOf(record) {
  const { pathname, search } = new URL(record.url);
  const extra = [record.role, record.language, record.state, record.setting].filter(Boolean).join(', ');
  return `${record.method && record.method !== 'GET' ? `${record.method} ` : ''}${pathname}${search} (${extra})`;
}
