// Measuring a shown page, and the reader's own text size.
import { checkLook, textSizes } from '../in-page/look.mjs';
import { debuggerOf } from './debugger.mjs';

/** Measures a shown page and keeps what was found. */
export async function look(page, findings, place, ask) {
  for (const [check, what] of await page.evaluate(checkLook, ask)) {
    if (check.startsWith('review ')) findings.review(check.slice(7), place, what);
    else findings.add(check, place, what);
  }
}

/** The browser's own font size, as people set it, so that media queries in em follow: 200 %, or as it was. */
export async function setTextSize(page, { double }) {
  const session = await debuggerOf(page);
  const fontSizes = double ? { standard: 32, fixed: 26 } : { standard: 16, fixed: 13 };
  await session.send('Page.setFontSizes', { fontSizes });
}

/** Finds text that did not follow the reader's size, and what no longer fits. The page has text of 200 % by now. */
export async function lookAtDoubleText(page, findings, place, before) {
  const after = await page.evaluate(textSizes);
  before.forEach(({ size, label }, at) => {
    if (size < 24 && before.length === after.length && after[at].size < size * 1.6) {
      findings.add('text-200', place, `${label} does not grow with the reader's text size`);
    }
  });
  await look(page, findings, place, { reflow: 'text-200' });
}

/** The page with text of 200 %, and then as it was. */
export async function withDoubleText(page, findings, place) {
  const before = await page.evaluate(textSizes);
  await setTextSize(page, { double: true });
  await lookAtDoubleText(page, findings, place, before);
  await setTextSize(page, { double: false });
}
