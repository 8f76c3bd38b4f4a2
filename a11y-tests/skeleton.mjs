// Each different kind of page in a real browser: axe with all its rules, in every value of every setting and both
// languages. Where a setting changes only the attributes of `<html>`, the page that is shown gets those: what looks can
// break is measured on it, without loading it again.
import { boxes } from './in-page/look.mjs';
import { runAxe } from './lib/axe.mjs';
import { look, withDoubleText } from './lib/look.mjs';
import { inParallel } from './lib/portal.mjs';
import { languages, settingName, settings } from './lib/product.mjs';
import { byReader, inParts, representatives } from './lib/representatives.mjs';
import { runAlone } from './lib/stage.mjs';

export async function skeleton(portal, findings) {
  await portal.learnSettingClasses(settings);
  const { chosen, skeletons } = representatives(portal);
  const count = { full: 0, looks: 0, same: 0, stored: 0 };
  const effective = new Set();
  await inParallel(byReader(chosen).flatMap(inParts), portal.options.workers, async ({ role, language, records }) => {
    const context = await portal.contextFor(role, language);
    const page = await context.newPage();
    for (const record of records) {
      try {
        const answer = await portal.show(page, record);
        if (answer.status() !== record.status) {
          findings.add('not-repeatable', record, `answered ${record.status} before and ${answer.status()} now`);
          continue;
        }
        if (!record.replay) count.stored += 1;
        await runAxe(page, findings, record);
        count.full += 1;
        const standing = await page.evaluate(boxes);
        for (const [setting, change] of await changes(portal, context, record)) {
          const place = { ...record, setting: settingName(setting) };
          if (change.kind !== 'nothing') effective.add(setting);
          if (change.kind === 'nothing' && !portal.options.full) {
            count.same += 1;
            continue;
          }
          if (change.kind === 'page') {
            await portal.show(page, record, setting);
            await runAxe(page, findings, place);
            count.full += 1;
          } else {
            await page.evaluate(dress, change.attributes);
            // The same colours stand on each other in every language.
            if (language === languages[0]) await runAxe(page, findings, place, { styleOnly: true });
            count.looks += 1;
          }
          await checkSetting(page, findings, place, setting, standing);
        }
      } catch (error) {
        findings.add('test-broken', record, error.message.split('\n')[0]);
      } finally {
        await portal.choose(context, language, []);
      }
    }
    await context.close();
  });
  for (const setting of settings) {
    if (!effective.has(setting))
      findings.add('setting-without-effect', settingName(setting), 'no page changes with it: has the cookie another form?');
  }
  const pages = chosen.reduce((sum, { records }) => sum + records.size, 0);
  return (
    `${portal.records.length} pages, ${skeletons} skeletons, ${pages} pages tested for them (${count.stored} as they were stored); ` +
    `${count.full + count.looks} combinations: ${count.full} with every rule, ${count.looks} where only the looks change; ` +
    `${count.same} more where the setting changes nothing`
  );
}

/**
 * What each setting changes about a page: its content (`page`), only the attributes of `<html>` (`looks`), or `nothing`.
 * Those that change looks come first, since the page as it stands can be dressed in them.
 */
async function changes(portal, context, record) {
  const rows = [];
  const plain = await portal.fetchAgain(context, record, []);
  for (const setting of settings) {
    if (!plain || (setting.style && record.method !== 'GET')) {
      rows.push([setting, storedChange(portal, record, setting)]);
      continue;
    }
    const now = await portal.fetchAgain(context, record, setting.chosen);
    const kind = now.body !== plain.body ? 'page' : now.attributes !== plain.attributes ? 'looks' : 'nothing';
    rows.push([setting, { kind, attributes: now.attributes }]);
  }
  return rows.sort(([, a], [, b]) => Number(a.kind === 'page') - Number(b.kind === 'page'));
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

/** `standing`: where the boxes are without the setting. A setting of colours moves none: then there is only contrast. */
async function checkSetting(page, findings, place, { chosen }, standing) {
  const target = chosen.includes('elder') ? 60 : 44;
  const text = chosen.includes('elder') ? 24 : 16;
  if ((await page.evaluate(boxes)) === standing) return look(page, findings, place, { contrast: true });
  await look(page, findings, place, { contrast: true, target, text, reflow: 'wide' });
  await withDoubleText(page, findings, place);
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, findings, place, { reflow: 'reflow-320' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

runAlone(import.meta, skeleton);
