// Fills a form in over plain HTTP, so that a journey begins at the pages that it is about.

/** What most people answer, by page; a service takes the pages that it has. Papers come to the counter. */
const usual = {
  filler: { filler: 'self' },
  phone: { resident_phone: '' },
  name: { resident_name: '高远' },
  'resident-name': { resident_name: '高远' },
  'id-number': { resident_id: '11010519491231002X' },
  'resident-id': { resident_id: '11010519491231002X' },
  household: { household: 'donghe' },
  address: { 'address.place': 'unknown', 'address.line': '5号楼2单元301' },
  'held-certificate': { held_certificate: '' },
  condition: { condition: 'same' },
  categories: { categories: 'physical' },
  description: { description: '' },
  cancelled: { cancelled_within_year: 'no' },
  wish: { wish: 'yes' },
  photo: { 'photo.way': 'counter' },
  'id-card': { 'id_card.way': 'counter' },
  'household-book': { 'household_book.way': 'counter' },
  'new-household-book': { 'new_household_book.way': 'counter' },
  'medical-consent': { medical_consent: 'agree' },
  'medical-records': { 'medical_records.way': 'counter' },
  'death-papers': { 'death_papers.way': 'counter' },
  'home-visit': { home_visit: 'no' },
  'assessment-times': { assessment_times: 'any' },
  formats: { formats: 'html' },
  language: { language: 'chinese' },
  declaration: { truth: 'yes', consent: 'yes' },
};

/** Begins a form and answers its pages but those whose answers are null; gives back number and query code. */
export async function fileDraft(origin, service, answers) {
  const send = (path, fields, cookie = '') =>
    fetch(origin + path, { method: 'POST', redirect: 'manual', headers: { origin, cookie }, body: new URLSearchParams(fields) });
  const begun = await send(`/services/${service}/applications`, {});
  const first = begun.headers.get('location');
  const cookie = begun.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const [, number] = first?.match(/^\/applications\/(\d+)\//) ?? [];
  if (!number) throw new Error(`${service} does not begin: ${begun.status}`);
  for (const [page, fields] of Object.entries({ ...usual, ...answers })) {
    if (!fields) continue;
    const { status } = await send(`/applications/${number}/questions/${page}`, fields, cookie);
    // Not every service has every page.
    if (status !== 303 && status !== 404) throw new Error(`${service} does not take the answers of ${page}: ${status}`);
  }
  const shown = await (await fetch(origin + first, { headers: { cookie } })).text();
  const code = shown.match(/>(\d(?: \d){7})</)?.[1].replaceAll(' ', '');
  if (!code) throw new Error(`${service}: no query code is shown on ${first}`);
  return { number, code };
}
