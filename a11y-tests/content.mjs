// What each page says and how it is built, by its HTML alone: every page that was seen, in both languages.
import { checkContent } from './in-page/content.mjs';
import { runAlone } from './lib/stage.mjs';

export async function content(portal, findings) {
  const titles = new Map();
  const orders = new Map();
  for (const record of portal.records) {
    const { html, url, language, status, state } = record;
    const read = await portal.parser.evaluate(checkContent, { html, url, language, status, state, origin: portal.origin });
    read.found.forEach(([check, what]) => findings.add(check, record, what));
    read.sensory.forEach((text) => findings.review('sensory-wording', record, text.trim()));
    if (status === 200 && record.method === 'GET') uniqueTitle(titles, record, read.title, findings);
    for (const part of ['navigation', 'help', 'site']) sameOrder(orders, part, record, read[part], findings);
  }
  return `${titles.size} titles`;
}

/** Two addresses of one reader must not share a title (WCAG 2.4.2). Each journey is played by people of its own. */
function uniqueTitle(titles, record, title, findings) {
  const key = `${record.role} ${record.state ?? ''} ${record.language} ${title}`;
  const { pathname } = new URL(record.url);
  const other = titles.get(key);
  if (other === undefined) titles.set(key, pathname);
  else if (other !== pathname) findings.add('title-unique', record, `“${title}” is also the title of ${other}`);
}

/** What stands on several pages stands there in the same order (WCAG 3.2.3, 3.2.6). */
function sameOrder(orders, part, record, words, findings) {
  const key = `${part} ${record.role} ${record.language}`;
  const known = orders.get(key);
  if (!known) {
    orders.set(key, words);
    return;
  }
  const shared = words.filter((word) => known.includes(word));
  const expected = known.filter((word) => shared.includes(word));
  if (shared.join() !== expected.join()) {
    findings.add('order-changes', record, `${part}: ${words.join(' · ')}, elsewhere ${known.join(' · ')}`);
  } else if (part === 'help' && words.join() !== known.join()) {
    findings.add('help-differs', record, `${words.join(' · ') || 'nothing'}, elsewhere ${known.join(' · ')}`);
  }
}

runAlone(import.meta, content);
