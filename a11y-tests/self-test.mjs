// Can each check fail? A good page must pass them all, and each planted fault must be found by the check that is
// there for it. Needs no portal.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { content } from './content.mjs';
import { html } from './html.mjs';
import { Findings } from './lib/findings.mjs';
import { readOptions } from './lib/options.mjs';
import { Portal } from './lib/portal.mjs';
import { skeleton } from './skeleton.mjs';
import { faults } from './self-test/faults.mjs';

const read = (name) => readFileSync(new URL(`self-test/${name}`, import.meta.url), 'utf8');
const good = read('good.html');
const sheet = read('style.css');

function plant([check, from, ...changes]) {
  const css = changes.filter((one) => typeof one === 'string' && one.startsWith('css:')).map((one) => one.slice(4));
  const to = changes.find((one) => typeof one === 'string' && !one.startsWith('css:'));
  const more = changes.find((one) => typeof one === 'object') ?? {};
  let page = to === undefined ? good : good.replace(from, to);
  if (to !== undefined && page === good) throw new Error(`the fault for ${check} changes nothing`);
  if (more.noSummary)
    page = page
      .replace(/<div class="error-summary"[\s\S]*?<\/div>\s*<\/div>/, '')
      .replace(/<p class="error"[\s\S]*?<\/p>/, '')
      .replace(' name-error', '')
      .replace(' aria-invalid="true"', '')
      .replace('<title>错误：', '<title>');
  return { check, page, sheet: `${sheet}\n${css.join('\n')}`, script: more.script, noSummary: more.noSummary };
}

/** The same page without what waits for being drawn, so that it is tested in the page that never is. */
const undrawn = { search: '?undrawn', of: (page) => page.replace(' autofocus', '') };

const planted = [{ check: null, page: good, sheet }, ...faults.map(plant)];

const server = createServer((request, response) => {
  const number = Number(request.url.match(/\/page-(\d+)/)?.[1] ?? request.headers.referer?.match(/\/page-(\d+)/)?.[1]);
  const fault = planted[number];
  const policy = `default-src 'self'; img-src data: 'self'; script-src ${fault?.script ? "'unsafe-inline'" : "'self'"}`;
  if (request.url.startsWith('/style.css')) {
    response.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'no-store' }).end(fault?.sheet ?? sheet);
  } else if (fault && request.url.startsWith('/page-')) {
    response
      .writeHead(fault.noSummary ? 200 : 422, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(request.url.endsWith(undrawn.search) ? undrawn.of(fault.page) : fault.page);
  } else {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end('');
  }
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));

const origin = `http://127.0.0.1:${server.address().port}`;
const portal = await Portal.open({ ...readOptions(), url: origin, full: true });
const findings = new Findings();
for (const [number, { page, noSummary }] of planted.entries()) {
  const status = noSummary ? 200 : 422;
  const record = { reader: 'public', language: 'zh-Hans', status, state: noSummary ? undefined : 'sent empty' };
  const twin = undrawn.of(page);
  await portal.record({ ...record, url: `${origin}/page-${number}`, html: page });
  if (twin !== page) await portal.record({ ...record, url: `${origin}/page-${number}${undrawn.search}`, html: twin });
}
await html(portal, findings);
await content(portal, findings);
await skeleton(portal, findings);
await portal.close();
server.close();

let wrong = 0;
const foundOn = (number, search = '') =>
  [...findings.rows.values()].filter((row) => [...row.places].some((place) => place.startsWith(`/page-${number}${search} `)));
for (const { check, what } of foundOn(0)) {
  wrong += 1;
  console.log(`the good page fails ${check}: ${what}`);
}
for (const [number, { page }] of planted.entries()) {
  if (undrawn.of(page) === page) continue;
  const found = new Set(foundOn(number, undrawn.search).map((row) => row.check));
  for (const row of foundOn(number).filter(({ check }) => !found.has(check))) {
    wrong += 1;
    console.log(`${row.check} finds its fault only where the page is drawn`);
  }
}
for (const [number, { check }] of planted.entries()) {
  if (number === 0 || foundOn(number).some((row) => row.check.startsWith(check))) continue;
  wrong += 1;
  console.log(
    `${check} does not find its fault; found were ${[...new Set(foundOn(number).map((row) => row.check))].join(', ') || 'none'}`,
  );
}
console.log(`${planted.length - 1} faults planted, ${wrong} wrong`);
process.exitCode = wrong ? 1 : 0;
