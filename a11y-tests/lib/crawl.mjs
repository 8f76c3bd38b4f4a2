// Visits the portal as each kind of reader by following links, and keeps every page in both languages.
import { journeyReaders, languages, neverFollow } from './product.mjs';
import { inParallel } from './portal.mjs';

/** Pages of one pattern that one reader looks at: lists lead to hundreds of the same kind. */
const enough = { quick: 6, full: 200 };

export async function crawl(portal, findings) {
  const [everybody, ...others] = [...portal.readers.keys()].filter((reader) => !journeyReaders.includes(reader));
  const seenByPublic = await crawlAs(portal, findings, everybody, new Set());
  await inParallel(others, portal.options.workers, (reader) => crawlAs(portal, findings, reader, seenByPublic));
}

/** The addresses worth trying first: every page route without parameters that this reader may open. */
function seeds(portal, reader) {
  const open = portal.routes.pages
    .filter((route) => route.method === 'GET' && !route.path.includes('{'))
    .filter((route) => portal.isFor(route.for, reader))
    .map((route) => portal.origin + route.path);
  return [`${portal.origin}/`, ...open];
}

async function crawlAs(portal, findings, reader, seenByPublic) {
  const limit = portal.options.full ? enough.full : enough.quick;
  const contexts = await Promise.all(languages.map((language) => portal.contextFor(reader, language)));
  const [main, ...others] = contexts;
  const found = new Set();
  const perPattern = new Map();
  let round = seeds(portal, reader);

  while (round.length) {
    const next = new Set();
    const wanted = round.filter((address) => wants(address));
    await inParallel(wanted, 4, async (url) => {
      const read = await visit(portal, findings, main, reader, languages[0], url);
      if (!read) return;
      for (const [index, context] of others.entries()) {
        await visit(portal, findings, context, reader, languages[index + 1], url);
      }
      read.links.forEach((link) => next.add(link.split('#')[0]));
    });
    round = [...next];
  }
  await Promise.all(contexts.map((context) => context.close()));
  return new Set(perPattern.keys());

  function wants(address) {
    const url = new URL(address);
    if (url.origin !== portal.origin || found.has(address)) return false;
    if (neverFollow.some((rule) => rule.path.test(url.pathname))) return false;
    const pattern = portal.routes.patternOf(url.pathname);
    const kind = `${pattern}?${[...url.searchParams.keys()].sort().join('&')}`;
    const count = perPattern.get(kind) ?? 0;
    // A public page seen by the public is looked at once more by everybody else, for its head.
    const most = reader !== 'public' && seenByPublic.has(kind) ? 1 : limit;
    if (count >= most) return false;
    found.add(address);
    perPattern.set(kind, count + 1);
    return true;
  }
}

async function visit(portal, findings, context, reader, language, url) {
  const answer = await portal.ask(context, { url });
  const status = answer.status();
  const place = `${new URL(url).pathname} (${reader}, ${language})`;
  if (status >= 500) findings.add('server-error', place, `answers ${status}`);
  if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) return null;
  const html = await answer.text();
  // A redirect is kept under the address it led to, once.
  const reached = answer.url().split('#')[0];
  if (
    portal.records.some((row) => row.url === reached && row.role === reader && row.language === language && row.method === 'GET')
  ) {
    return null;
  }
  const { record, read } = await portal.record({ url: reached, reader, language, status, html });
  if (status >= 400) {
    record.state = `answers ${status}`;
    const audience = portal.routes.audienceOf(record.pattern);
    if (status === 404) findings.add('dead-link', record, 'a link, or the list of routes, leads to a page that does not exist');
    else if (status < 500 && portal.isFor(audience, reader)) findings.add('dead-link', record, `a link leads to ${status}`);
  }
  return read;
}
