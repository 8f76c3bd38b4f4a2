// A form that staff key in for somebody: all its questions on one page.
import { date } from './cases.mjs';

const path = '/staff/keying/disability-certificate';

/** What a sheet says of a grown-up with a physical disability; papers come to the counter. */
const grownUp = {
  ...date('paper.received', ['2026', '11', '20']),
  filler: 'self',
  resident_name: '赵铁柱',
  household: 'donghe',
  'address.place': '150202001013',
  'address.line': '3号楼2单元501',
  wish: 'yes',
  'photo.way': 'counter',
  'id_card.way': 'counter',
  'household_book.way': 'counter',
  medical_consent: 'agree',
  categories: 'physical',
  cancelled_within_year: 'no',
  home_visit: 'no',
  assessment_times: 'any',
  formats: 'large-print',
  language: 'chinese',
  truth: 'yes',
  consent: 'yes',
};

/** Opens an empty sheet, by the page with all that staff may do. */
export async function openSheet(worker) {
  await worker.open('/staff/menu');
  await worker.followTo('/staff/keying');
  await worker.followTo(path);
}

/** Types a sheet from its first question to its last. */
export async function typeSheet(worker, answers) {
  await mend(worker, { ...grownUp, ...answers });
}

/** Types into the sheet that is open, and leaves the rest as it is. */
export async function mend(worker, answers) {
  await worker.fill(`${path}#`, answers);
}

/** The numbers of the questions, in the order of the page. */
export async function questionNumbers(reader) {
  const heads = await reader.page.locator('main :is(h3, legend, label)').allInnerTexts();
  return [...new Set(heads.map((head) => head.match(/^\d+/)?.[0]).filter(Boolean))];
}
