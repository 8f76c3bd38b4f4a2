// Walks through the form of each service as somebody does who answers every question, up to the last page before
// submission, and keeps each question page and its page of errors. The drafts stay, so the pages can be had again.
import { fillPage, hasQuestions } from './answers.mjs';
import { beginsApplication, languages } from './product.mjs';
import { sendEmpty } from './states.mjs';

/** Services whose forms a quick run walks through, and the most pages a form may have. */
const most = { services: 4, pages: 60 };

export async function visitDrafts(portal, findings) {
  const begun = new Set();
  const guides = portal.records.filter((row) => row.role === 'public' && row.language === languages[0] && row.status === 200);
  for (const guide of guides) {
    const { forms } = await portal.read(guide.html, guide.url);
    const doors = forms
      .filter((form) => form.method === 'post' && beginsApplication(new URL(form.action).pathname) && !begun.has(form.action))
      .map((form) => form.action);
    if (!doors.length) continue;
    if (!portal.options.full && begun.size >= most.services) break;
    begun.add(doors[0]);
    await walk(portal, findings, guide, doors[0]);
  }
  portal.formsWalked = begun.size;
}

async function walk(portal, findings, guide, door) {
  const reader = `applicant of ${new URL(door).pathname.split('/')[2]}`;
  const context = await portal.contextFor('public', languages[0], [], { javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(guide.url);
    const opener = page.locator(`main form[action^="${new URL(door).pathname}"] button`).first();
    await Promise.all([page.waitForNavigation(), opener.click()]);
    const steps = [];
    for (let count = 0; count < most.pages && (await hasQuestions(page)); count += 1) {
      const url = page.url().split('#')[0];
      if (steps.includes(url)) {
        const said = (await page.locator('.error-summary').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
        findings.add(
          'form-stuck',
          `${new URL(url).pathname} (${reader})`,
          `the samples are not accepted: ${said || 'the page comes again'}`,
        );
        break;
      }
      steps.push(url);
      await fillPage(page);
      await Promise.all([page.waitForNavigation(), page.locator('main form button:not([type=button])').first().click()]);
    }
    const last = page.url().split('#')[0];
    if (!steps.includes(last)) steps.push(last);
    portal.addReader(reader, await context.storageState());
    await keep(portal, findings, reader, steps);
  } catch (error) {
    findings.add('form-stuck', reader, error.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}

async function keep(portal, findings, reader, steps) {
  const sent = [];
  let papers;
  // All pages first: sending one empty would leave it unanswered, and close the ones after it.
  for (const url of steps) {
    const { form, html } = await keepPage(portal, reader, url);
    if (form) sent.push(form);
    papers ??= html.match(/name="([^".]+)\.way"/) && url.replace(/questions\/.*/, `documents/${html.match(/name="([^".]+)\.way"/)[1]}`);
  }
  // The page where papers are uploaded: the walk brings them to the counter and never comes by.
  if (papers) sent.push((await keepPage(portal, reader, papers)).form);
  for (const form of sent) for (const language of languages) await sendEmpty(portal, findings, reader, language, form);
}

async function keepPage(portal, reader, url) {
  let kept;
  for (const language of languages) {
    const context = await portal.contextFor(reader, language);
    const answer = await portal.ask(context, { url });
    const html = await answer.text();
    const { read } = await portal.record({ url, reader, language, status: answer.status(), html });
    await context.close();
    const form = read.forms.find((one) => one.method === 'post' && one.fields.some((field) => field.type !== 'hidden'));
    kept = { form, html };
  }
  return kept;
}
