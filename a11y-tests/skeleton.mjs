// Each different kind of page in a real browser: axe with all its rules, and as readers set their browsers up: narrow,
// zoomed, spaced out, in forced colours, in the dark, without motion, on paper, by keyboard alone.
import { spaceText } from './in-page/look.mjs';
import { markStops, nameStop, readStop, watchStops } from './in-page/keyboard.mjs';
import { runAxe } from './lib/axe.mjs';
import { pressTab } from './lib/debugger.mjs';
import { look, withDoubleText } from './lib/look.mjs';
import { inParallel } from './lib/portal.mjs';
import { languages } from './lib/product.mjs';
import { inParts, representatives } from './lib/representatives.mjs';
import { runAlone } from './lib/stage.mjs';

const wide = { width: 1280, height: 900 };

export async function skeleton(portal, findings) {
  const { chosen, skeletons } = representatives(portal);
  let [stops, tested, stored] = [0, 0, 0];
  await inParallel(inParts(chosen), portal.options.workers, async ({ language, records }) => {
    const { context, drawn, undrawn, pageOf } = await portal.pagesToMeasure(language);
    const shown = {};
    for (const page of [drawn, undrawn]) listen(page, portal, findings, shown);
    for (const record of records) {
      const page = pageOf(record);
      shown.record = record;
      try {
        await page.setViewportSize(wide);
        const answer = await portal.show(page, record);
        if (answer.status() !== record.status) {
          findings.add('not-repeatable', record, `answered ${record.status} before and ${answer.status()} now`);
          continue;
        }
        tested += 1;
        if (!record.replay) stored += 1;
        if (language === languages[0] || portal.options.full) {
          const reached = await walkByKeyboard(page, findings, record);
          stops += reached;
        }
        await page.evaluate(() => document.activeElement?.blur());
        await runAxe(page, findings, record);
        await measure(page, findings, record);
      } catch (error) {
        findings.add('test-broken', record, error.message.split('\n')[0]);
      }
    }
    await context.close();
  });
  return (
    `${portal.records.length} pages, ${skeletons} skeletons, ${tested} pages tested for them (${stored} as they were stored), ` +
    `${stops} tab stops`
  );
}

/** Everything the browser itself complains about, put down to the page that is `shown`. */
function listen(page, portal, findings, shown) {
  const add = (check, what) => findings.add(check, shown.record, what);
  page.on('pageerror', (error) => add('script-error', error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const own = message.text().startsWith('Failed to load resource') && message.location().url === shown.record.url;
    if (own) return; // the page's own 404 or 422, which it is there for
    add(/content security policy/i.test(message.text()) ? 'csp' : 'console-error', message.text());
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') add('request-failed', `${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== shown.record.url)
      add('request-failed', `${response.url()} answers ${response.status()}`);
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(portal.origin)) add('third-party', request.url());
  });
}

async function measure(page, findings, record) {
  const at = (setting) => ({ ...record, setting });
  await look(page, findings, at(''), { contrast: true, target: 44, text: 16, reflow: 'wide', moving: true });

  await withDoubleText(page, findings, at('text 200 %'));
  await page.evaluate(spaceText);
  await look(page, findings, at('text spacing'), { reflow: 'text-spacing' });
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, findings, at('320 px, text spacing'), { reflow: 'text-spacing' });
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await look(page, findings, at('320 px'), { reflow: 'reflow-320', target: 44, text: 16 });
  await page.setViewportSize({ width: 640, height: 320 });
  await look(page, findings, at('landscape'), { reflow: 'reflow-landscape' });
  await page.setViewportSize(wide);

  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, findings, at('dark device'), { contrast: true });
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await look(page, findings, at('more contrast'), { contrast: true });
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await look(page, findings, at('more contrast, dark'), { contrast: true });
  await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: 'active' });
  await look(page, findings, at('forced colours'), { forcedColors: true });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await look(page, findings, at('reduced motion'), { still: true });
  await page.emulateMedia({ reducedMotion: null, media: 'print' });
  await look(page, findings, at('print'), { contrast: true });
  await page.emulateMedia({ media: null });
}

/** Tab through the whole page: all is reached, in the order of the document, seen, and left again. */
async function walkByKeyboard(page, findings, record) {
  // The browser gives the focus when it first paints, which may be a moment after loading.
  const given = () => !document.querySelector('[autofocus]') || document.activeElement !== document.body;
  if (!(await page.evaluate(given))) await page.waitForFunction(given, null, { timeout: 2000 }).catch(() => {});
  const { count, summaryMissed } = await page.evaluate(markStops);
  if (summaryMissed) findings.add('error-summary-focus', record, 'the focus is not on the summary of errors after loading');
  await page.evaluate(`(${watchStops})(${readStop})`);
  await pressTab(page, count + 5);
  const reached = [];
  for (const stop of await page.evaluate(() => globalThis.stopsSeen)) {
    if (!stop) break;
    if (reached.length && stop.at === reached[0]) break;
    if (stop.at >= 0 && stop.at === reached.at(-1)) {
      findings.add('keyboard-trap', record, `Tab does not leave ${stop.label}`);
      break;
    }
    for (const [check, what] of stop.problems) findings.add(check, record, `${stop.label} ${what}`);
    if (stop.at < 0) findings.add('focus-order', record, `Tab stops at ${stop.label}, which is nothing to operate`);
    else reached.push(stop.at);
  }
  const missed = Array.from({ length: count }, (_, at) => at).filter((at) => !reached.includes(at));
  for (const at of missed.slice(0, 5))
    findings.add('keyboard-unreached', record, `Tab does not reach ${await page.evaluate(nameStop, at)}`);
  const back = reached.findIndex((at, index) => index > 0 && at < reached[index - 1]);
  if (back > 0) findings.add('focus-order', record, `Tab goes back to ${await page.evaluate(nameStop, reached[back])}`);
  return reached.length;
}

runAlone(import.meta, skeleton);
