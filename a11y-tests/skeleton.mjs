// Each different kind of page in a real browser: axe with all its rules, in every value of every setting and both
// languages. A setting that changes only the looks of a page gets what looks can break.
import { runAxe } from './lib/axe.mjs';
import { look, withDoubleText } from './lib/look.mjs';
import { inParallel } from './lib/portal.mjs';
import { settingName, settings } from './lib/product.mjs';
import { byReader, representatives } from './lib/representatives.mjs';
import { runAlone } from './lib/stage.mjs';

export async function skeleton(portal, findings) {
  await portal.learnSettingClasses(settings);
  const { chosen, skeletons } = representatives(portal);
  const jobs = byReader(chosen).flatMap((group) => [standard, ...settings].map((setting) => ({ ...group, setting })));
  const count = { full: 0, looks: 0, same: 0 };
  const effective = new Set();
  await inParallel(jobs, portal.options.workers, async ({ role, language, records, setting }) => {
    const context = await portal.contextFor(role, language, setting.chosen);
    const page = await context.newPage();
    for (const record of records) {
      const place = { ...record, setting: settingName(setting) };
      try {
        const answer = await portal.show(page, record, setting === standard ? undefined : setting);
        if (answer.status() !== record.status) {
          findings.add('not-repeatable', place, `answered ${record.status} before and ${answer.status()} now`);
          continue;
        }
        const change = setting === standard ? 'page' : await changeOf(portal, answer, record);
        if (change !== 'nothing') effective.add(setting);
        if (change === 'nothing' && !portal.options.full) {
          count.same += 1;
          continue;
        }
        const styleOnly = setting.style || change !== 'page';
        count[styleOnly ? 'looks' : 'full'] += 1;
        await runAxe(page, findings, place, { styleOnly });
        if (setting !== standard) await checkSetting(page, findings, place, setting);
      } catch (error) {
        findings.add('test-broken', place, error.message.split('\n')[0]);
      }
    }
    await context.close();
  });
  for (const setting of settings) {
    if (!effective.has(setting))
      findings.add('setting-without-effect', settingName(setting), 'no page changes with it: has the cookie another form?');
  }
  return (
    `${portal.records.length} pages, ${skeletons} skeletons, ${chosen.length} tested; ` +
    `${count.full} combinations in full, ${count.looks} by their looks, ${count.same} where the setting changes nothing`
  );
}

const standard = { chosen: [], style: false };

/** What a setting changes about a page: its content, only the classes on `<html>`, or nothing. */
async function changeOf(portal, answer, record) {
  const now = await portal.read(await answer.text(), record.url);
  if (now.skeleton !== record.skeleton || now.text !== record.text) return 'page';
  return now.htmlClass === record.htmlClass ? 'nothing' : 'looks';
}

async function checkSetting(page, findings, place, { chosen }) {
  const target = chosen.includes('elder') ? 60 : 44;
  const text = chosen.includes('elder') ? 24 : 16;
  await look(page, findings, place, { contrast: true, target, text, reflow: 'wide' });
  await withDoubleText(page, findings, place);
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, findings, place, { reflow: 'reflow-320' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

runAlone(import.meta, skeleton);
