// The demo's cases, each to be used by one journey only.
import { paths } from './product.mjs';

const taken = new Set();

/** A case of the certificate in the demo, at this stage, that no journey has used. */
export function caseAt(portal, stage) {
  const fits = (one) => one.stage === stage && one.service === 'disability-certificate' && one.phone;
  const found = portal.demo.cases.find((one) => fits(one) && !taken.has(one.number));
  if (!found) {
    const stages = [...new Set(portal.demo.cases.map((one) => one.stage))].join(', ');
    throw new Error(`the demo has no unused case at ${stage}; there are cases at ${stages || 'no stage'}`);
  }
  taken.add(found.number);
  return found;
}

/** An officer opens a case by its number, through the search. */
export async function toCase(officer, number) {
  await officer.open(paths.search);
  await officer.tabTo(officer.page.locator('main input[type=search]').first(), 'search field');
  await officer.page.keyboard.insertText(number);
  await officer.press();
  await officer.followTo(`/staff/cases/${number}`);
}

/** A resident opens a case with its number and query code. */
export async function openAs(as, { number, code }) {
  const resident = await as('public');
  await resident.open(paths.track);
  await resident.answer({ number, code });
  await resident.press();
  return resident;
}

/** Opens the newest letter: it needs a code to the phone in the form. */
export async function readLetter(resident, { number, phone }) {
  await resident.followTo(`/applications/${number}/letters/`);
  resident.at(/phone-code/);
  await resident.send('/phone-code');
  await resident.answer({ code: await resident.codeSentTo(phone) });
  await resident.send('/phone-code');
  await resident.followTo(`/applications/${number}/letters/`);
}
