// Walks through the form of each service as somebody does who answers every question, up to the last page before
// submission, and keeps each question page. Somebody careless walks the same way and then sends each page empty: that
// empties a draft, and the pages of the first one must be there to be had again.
import { fillPage, hasQuestions } from './answers.mjs';
import { inParallel } from './portal.mjs';
import { beginsApplication, languages } from './product.mjs';
import { mayBeSent, sendEmpty } from './states.mjs';

/** Services whose forms a quick run walks through, and the most pages a form may have. */
const most = { services: 4, pages: 60 };

export async function visitDrafts(portal, findings) {
  const begun = await doorsOf(portal);
  const walks = [...begun].flatMap(([door, guide]) => {
    const applicant = `applicant of ${new URL(door).pathname.split('/')[2]}`;
    portal.careful.add(applicant);
    return [
      { reader: applicant, then: keepPages, door, guide },
      { reader: `careless ${applicant}`, then: sendAllEmpty, door, guide },
    ];
  });
  await inParallel(walks, portal.options.workers, async ({ reader, then, door, guide }) =>
    then(portal, findings, reader, await walk(portal, findings, guide, door, reader)),
  );
  portal.formsWalked = begun.size;
}

/** Where the forms begin, each with the guide that leads there. */
async function doorsOf(portal) {
  const begun = new Map();
  // Journeys go through the forms of the certificate's other transactions: they come last.
  const last = (row) => Number(new URL(row.url).pathname.startsWith('/services/certificate-'));
  const guides = portal.records
    .filter((row) => row.role === 'public' && row.language === languages[0] && row.status === 200)
    .sort((a, b) => last(a) - last(b));
  for (const guide of guides) {
    const { forms } = await portal.read(guide.html, guide.url);
    const door = forms.find(
      (form) => form.method === 'post' && beginsApplication(new URL(form.action).pathname) && !begun.has(form.action),
    );
    if (!door) continue;
    if (!portal.options.full && begun.size >= most.services) break;
    begun.set(door.action, guide);
  }
  return begun;
}

/** Answers every question of a new draft; gives back the addresses of its pages. */
async function walk(portal, findings, guide, door, reader) {
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
    const papers = await papersOf(portal, context, steps);
    portal.addReader(reader, await context.storageState());
    return papers ? [...steps, papers] : steps;
  } catch (error) {
    findings.add('form-stuck', reader, error.message.split('\n')[0]);
    return [];
  } finally {
    await context.close();
  }
}

/** The page where papers are uploaded: the walk brings them to the counter and never comes by. */
async function papersOf(portal, context, steps) {
  for (const url of steps) {
    const [, name] = (await (await portal.ask(context, { url })).text()).match(/name="([^".]+)\.way"/) ?? [];
    if (name) return url.replace(/questions\/.*/, `documents/${name}`);
  }
  return null;
}

async function keepPages(portal, findings, reader, steps) {
  for (const language of languages) {
    const context = await portal.contextFor(reader, language);
    for (const url of steps) {
      const answer = await portal.ask(context, { url });
      await portal.record({ url, reader, language, status: answer.status(), html: await answer.text() });
    }
    await context.close();
  }
}

async function sendAllEmpty(portal, findings, reader, steps) {
  const forms = [];
  const context = await portal.contextFor(reader, languages[0]);
  // All forms first: the page after one that was sent empty cannot be had.
  for (const url of steps) {
    const read = await portal.read(await (await portal.ask(context, { url })).text(), url);
    forms.push(...read.forms.filter(mayBeSent));
  }
  await context.close();
  for (const form of forms)
    for (const language of languages) await sendEmpty(portal, findings, reader, language, form);
}
