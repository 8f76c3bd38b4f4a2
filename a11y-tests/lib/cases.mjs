// The demo's cases, each to be used by one journey only.
const taken = new Set();

/** A case of the demo at this stage that no journey has used. */
export function caseAt(portal, stage) {
  const found = portal.demo.cases.find((one) => one.stage === stage && !taken.has(one.number));
  if (!found) {
    const stages = [...new Set(portal.demo.cases.map((one) => one.stage))].join(', ');
    throw new Error(`the demo has no unused case at ${stage}; there are cases at ${stages || 'no stage'}`);
  }
  taken.add(found.number);
  return found;
}

/** An officer opens a case by its number, from the queue. */
export async function toCase(officer, number) {
  await officer.open('/queue');
  await officer.page.locator('input[type=search]').first().waitFor();
  await officer.tabTo(officer.page.locator('input[type=search]').first(), 'search field');
  await officer.page.keyboard.insertText(number);
  await officer.press();
  await officer.followTo(`/cases/${number.replace(/\D/g, '')}`);
}
