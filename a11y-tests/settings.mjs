// Each part of a page in a real browser, in every value of every setting and both languages. Where a setting changes only
// the attributes of `<html>`, the page that is shown gets those: what looks can break is measured on it, without loading it
// again. Where it changes the page itself, that is loaded and axe runs all its rules.
import { boxesAndColours, textSizes } from './in-page/look.mjs';
import { runAxe } from './lib/axe.mjs';
import { look, lookAtDoubleText, setTextSize, withDoubleText } from './lib/look.mjs';
import { inParallel } from './lib/portal.mjs';
import { languages, settingName, settings as all } from './lib/product.mjs';
import { inParts, representatives, showingAllParts } from './lib/representatives.mjs';
import { runAlone } from './lib/stage.mjs';

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

export async function settings(portal, findings) {
  await portal.learnSettingClasses(all);
  const chosen = showingAllParts(representatives(portal).chosen, portal.options);
  const count = { pages: 0, loaded: 0, looks: 0, same: 0 };
  const effective = new Set();
  await inParallel(inParts(chosen), portal.options.workers, async ({ language, records }) => {
    const { context, pageOf } = await portal.pagesToMeasure(language);
    for (const record of records) {
      const page = pageOf(record);
      try {
        await portal.show(page, record);
        count.pages += 1;
        const rows = await changes(portal, context, record);
        const kind = (name) => rows.filter(([, change]) => change.kind === name);
        rows.filter(([, change]) => change.kind !== 'nothing').forEach(([setting]) => effective.add(setting));
        const looks = [...kind('looks'), ...(portal.options.full ? kind('nothing') : [])];
        await lookAtAll(page, findings, record, looks);
        for (const [setting] of kind('page')) {
          await portal.show(page, record, setting);
          await lookAtPage(page, findings, { ...record, setting: settingName(setting) }, setting);
        }
        count.looks += looks.length;
        count.loaded += kind('page').length;
        count.same += rows.length - looks.length - kind('page').length;
      } catch (error) {
        findings.add('test-broken', record, error.message.split('\n')[0]);
      } finally {
        await page.setViewportSize(wide);
        await portal.choose(context, language, []);
      }
    }
    await context.close();
  });
  for (const setting of all) {
    if (!effective.has(setting))
      findings.add('setting-without-effect', settingName(setting), 'no page changes with it: has the cookie another form?');
  }
  return (
    `${count.pages} pages show every part; ${count.looks + count.loaded} combinations: ${count.loaded} loaded with every ` +
    `rule, ${count.looks} where only the looks change; ${count.same} more where the setting changes nothing`
  );
}

/**
 * What each setting changes about a page: its content (`page`), only the attributes of `<html>` (`looks`), or `nothing`.
 */
async function changes(portal, context, record) {
  const rows = [];
  const plain = await portal.fetchAgain(context, record, []);
  for (const setting of all) {
    if (!plain || (setting.style && record.method !== 'GET')) {
      rows.push([setting, storedChange(portal, record, setting)]);
      continue;
    }
    const now = await portal.fetchAgain(context, record, setting.chosen);
    const kind = now.body !== plain.body ? 'page' : now.attributes !== plain.attributes ? 'looks' : 'nothing';
    rows.push([setting, { kind, attributes: now.attributes }]);
  }
  return rows;
}

/** A page that cannot be asked for again gets the classes that the setting has elsewhere. */
function storedChange(portal, record, { chosen }) {
  const classes = portal.settingClasses.get(chosen.join('.'));
  const attributes = `lang="${record.htmlLanguage}"${classes ? ` class="${classes}"` : ''}`;
  return { kind: classes === record.htmlClass ? 'nothing' : 'looks', attributes };
}

/** Runs in the page: gives `<html>` these attributes and no others. */
function dress(attributes) {
  const root = document.documentElement;
  const other = new DOMParser().parseFromString(`<!DOCTYPE html><html ${attributes}>`, 'text/html').documentElement;
  for (const name of root.getAttributeNames()) if (!other.hasAttribute(name)) root.removeAttribute(name);
  for (const { name, value } of other.attributes) root.setAttribute(name, value);
}

/** How large what one operates, and what one reads, has to be. */
function sizes({ chosen }) {
  return chosen.includes('elder') ? { target: 60, text: 24 } : { target: 44, text: 16 };
}

/**
 * The shown page dressed in each setting: all of them as the page stands, then all with text of 200 %, then all narrow, since
 * turning the browser takes longer than dressing the page. What a setting leaves as it is was measured without it.
 */
async function lookAtAll(page, findings, record, rows) {
  const standing = await page.evaluate(boxesAndColours);
  const moved = [];
  for (const [setting, { attributes }] of rows) {
    const place = { ...record, setting: settingName(setting) };
    await page.evaluate(dress, attributes);
    const now = await page.evaluate(boxesAndColours);
    const contrast = now.colours !== standing.colours;
    const moves = now.boxes !== standing.boxes;
    // The same colours stand on each other in every language.
    if (contrast && record.language === languages[0]) await runAxe(page, findings, place, { styleOnly: true });
    await look(page, findings, place, { contrast, ...(moves && { ...sizes(setting), reflow: 'wide' }) });
    if (moves) moved.push({ place, attributes, before: await page.evaluate(textSizes) });
  }
  if (!moved.length) return;
  await setTextSize(page, { double: true });
  for (const { place, attributes, before } of moved) {
    await page.evaluate(dress, attributes);
    await lookAtDoubleText(page, findings, place, before);
  }
  await setTextSize(page, { double: false });
  await page.setViewportSize(narrow);
  for (const { place, attributes } of moved) {
    await page.evaluate(dress, attributes);
    await look(page, findings, place, { reflow: 'reflow-320' });
  }
  await page.setViewportSize(wide);
}

/** A page that the setting made another. */
async function lookAtPage(page, findings, place, setting) {
  await runAxe(page, findings, place);
  await look(page, findings, place, { contrast: true, ...sizes(setting), reflow: 'wide' });
  await withDoubleText(page, findings, place);
  await page.setViewportSize(narrow);
  await look(page, findings, place, { reflow: 'reflow-320' });
  await page.setViewportSize(wide);
}

runAlone(import.meta, settings);
