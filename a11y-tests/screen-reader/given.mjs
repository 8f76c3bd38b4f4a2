// What journeys may name: people and cases of the demo, and forms that are filled in but for the pages that a journey is about.
import { caseAt } from '../lib/cases.mjs';
import { paths } from '../lib/product.mjs';
import { fileDraft } from './drafts.mjs';

const spoken = (number) => [...number].join(' ');
const minor = {
  filler: { filler: 'guardian' },
  name: { resident_name: '王小朵' },
  'id-number': { resident_id: '150202201605121049' },
  'has-id-card': { has_id_card: 'no' },
  'guardian-proof': { guardian_proof: 'household-book' },
  'guardian-papers': { 'guardian_papers.way': 'counter' },
};
const adult = { 'id-number': { resident_id: '150202199002141083' } };

/** Cases of the demo, by service and stage. */
const cases = {
  correction: ['disability-certificate', 'correction'],
  refused: ['disability-certificate', 'refused'],
  underway: ['disability-certificate', 'accepted'],
  assessed: ['disability-certificate', 'publicity'],
};

/** Forms by service: the answers that are not the usual ones, and null for each page that is left to the journey. */
const drafts = {
  minor: ['disability-certificate', { ...minor, 'wish-told-by': null, guardian: null, 'guardian-id': null }],
  ownwish: ['disability-certificate', { ...adult, categories: { categories: 'mental' }, wish: null, 'has-guardian': null }],
  multiple: ['disability-certificate', { categories: null }],
  renewal: ['certificate-renewal', { condition: null }],
  change: ['certificate-change', { change: null, 'changed-within-year': null }],
  transferin: ['certificate-transfer-in', { 'old-place': null }],
  transferout: ['certificate-transfer-out', { moving: null }],
  reissue: ['certificate-reissue', { 'what-happened': null }],
  cancellation: ['certificate-cancellation', { why: null, consequences: null }],
  died: ['certificate-holder-died', { 'died-on': null, family: null }],
};

/** An officer and a community's worker, and a case that waits for a decision. */
function staffAndCase({ staff, cases: ofDemo }) {
  const { login, password, totp_secret: secret } = staff.find((one) => one.role === 'officer');
  const { login: worker, totp_secret: workersecret } = staff.find((one) => one.login === 'community');
  const { number } = ofDemo.find((one) => one.stage === 'review' && one.service === 'disability-certificate' && one.phone);
  return { login, password, secret, worker, workersecret, number, digits: spoken(number) };
}

/** All values for the names that these journeys contain, such as `{refused.number}`. What nobody names is not made. */
export async function givenBy(origin, texts) {
  const demo = await (await fetch(origin + paths.demoState)).json();
  const given = staffAndCase(demo);
  const named = new Set([...texts.join('\n').matchAll(/\{([a-z]+)\.[a-z]+\}/g)].map(([, name]) => name));
  for (const name of named) {
    const { number, code, phone = '' } = cases[name]
      ? caseAt({ demo }, cases[name][1], cases[name][0])
      : await fileDraft(origin, ...drafts[name]);
    Object.assign(given, {
      [`${name}.number`]: number,
      [`${name}.code`]: code,
      [`${name}.phone`]: phone,
      [`${name}.digits`]: spoken(number),
      [`${name}.codedigits`]: spoken(code),
    });
  }
  return given;
}
