// The demo's cases, each to be used by one journey only.
import { isCheckPage, paths } from './product.mjs';

const taken = new Set();

/** A case of a service in the demo, at this stage, that no journey has used. */
export function caseAt(portal, stage, service = 'disability-certificate') {
  const fits = (one) => one.stage === stage && one.service === service && one.phone;
  const found = portal.demo.cases.find((one) => fits(one) && !taken.has(one.number));
  if (!found) {
    const ofService = portal.demo.cases.filter((one) => one.service === service);
    const stages = [...new Set(ofService.map((one) => one.stage))].join(', ');
    throw new Error(`the demo has no unused ${service} at ${stage}; there are cases at ${stages || 'no stage'}`);
  }
  taken.add(found.number);
  return found;
}

/** Somebody applies for a service from the list of all to the receipt; errors are met on the first page. */
export async function applyFor(as, service, answers = {}) {
  const resident = await as('public');
  await resident.open('/services');
  await resident.followTo(`/services/${service}`);
  await resident.send(`/services/${service}/applications`);
  await resident.meetErrors();
  return fileAs(resident, answers);
}

/**
 * Somebody answers the questions of a form that has begun, and sends it; `checked` is asked of the last page before.
 * Gives back the numbers of the receipt.
 */
export async function fileAs(resident, answers = {}, checked = async () => {}) {
  await resident.fillForm(answers, (page) => isCheckPage(page.url()));
  await checked();
  await resident.send('/submission');
  resident.at(/\/receipt$/);
  return receipt(resident);
}

/** Number and query code, as a receipt shows them. */
export async function receipt(reader) {
  const plain = (text) => text.replaceAll(' ', '');
  const number = plain(await reader.note(/(?<!\d)\d{4} ?\d{4} ?\d{4}(?! ?\d)/));
  const code = plain(await reader.note(/(?<![\d ])\d{4} ?\d{4}(?! ?\d)/));
  return { number, code };
}

/** An officer notes that the identity was checked, unless that was done before. */
export async function checkIdentity(officer) {
  const button = /窗口核对了证件|Checked at the counter/;
  if (await officer.page.getByRole('button', { name: button }).count()) await officer.press(button);
}

/** The three fields of a day. */
export const date = (name, [year, month, day]) => ({ [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: day });

/** Today in China: a certificate is printed after its approval and not in the future. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).split('-');

/** An officer does what has a page of its own. */
export async function fillAct(officer, number, act, answers) {
  await officer.followTo(`/staff/cases/${number}/acts/${act}`);
  await officer.fill(`/acts/${act}`, answers);
  await officer.send(`/acts/${act}`);
}

/** An officer does one of the acts on the page of a case. */
export async function act(officer, name, more = {}) {
  await officer.fill('/acts', { act: name, ...more });
  await officer.send('/acts');
}

/** An officer refers the case on the screen to a hospital. */
export async function refer(officer, number) {
  await fillAct(officer, number, 'refer', { referred_to: 'demo-hospital-1' });
}

/** A hospital enters what it found: each category with its grade, or none where the standard is not met. */
export async function assess(as, number, found, findings) {
  const assessor = await as('assessor');
  await assessor.open(`/staff/referrals/${number}`);
  await assessor.followTo(`/staff/referrals/${number}/acts/rate`);
  for (let row = 1; row < found.length; row += 1) await assessor.press(/再加|Add/);
  const rows = found.flatMap(([category, grade], row) => [
    [`components.${row}.category`, category],
    [`components.${row}.grade`, grade],
  ]);
  await assessor.fill('/acts/rate', {
    identity_checked: 'yes',
    ...date('assessed_on', ['2026', '11', '2']),
    meets: found.length ? 'yes' : 'no',
    ...Object.fromEntries(rows),
    findings,
    assessors: '陈医生、林医生',
  });
  await assessor.send('/acts/rate');
  assessor.at(/\/staff\/referrals(\/\d+)?$/);
  return assessor;
}

/** What the national system gave: number and validity. */
export const entered = (certificate) => ({
  certificate,
  ...date('valid_from', ['2026', '11', '1']),
  ...date('valid_until', ['2036', '10', '31']),
  ...date('printed_on', today()),
});

/** An officer opens a case by its number, through the search. */
export async function toCase(officer, number) {
  await officer.open(paths.search);
  await officer.tabTo('main input[type=search]', 'search field');
  await officer.page.keyboard.insertText(number);
  await officer.press();
  await officer.followTo(`/staff/cases/${number}`);
}

/** A resident opens a case with its number and query code. */
export async function openAs(as, { number, code }) {
  const resident = await as('public');
  await resident.open(paths.track);
  await resident.answer({ case: number, query: code });
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
