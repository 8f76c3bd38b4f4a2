// A hospital finds that the standard is not met; an officer refuses with a reason, and the resident reads what was found,
// why, and where to go against it.
import { assess, caseAt, openAs, readLetter, refer, toCase } from '../lib/cases.mjs';

export default {
  name: 'refusal',
  words: {
    'zh-Hans': {
      findings: '双眼矫正视力0.6。',
      reason: '评定结果没有达到残疾标准。',
      remedies: [/市残联/, /12385/],
    },
    en: {
      findings: 'Sight 0.6 with glasses.',
      reason: 'The assessment does not reach the standard.',
      remedies: [/10 working days/, /12385/],
    },
  },
  async play({ as, words, portal }) {
    const one = caseAt(portal, 'accepted');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await refer(officer, one.number);
    await assess(as, one.number, [], words.findings);
    await toCase(officer, one.number);
    await officer.fill('/acts', { act: 'refuse' });
    await officer.send('/acts'); // a refusal without a reason is not taken
    await officer.fill('/acts', { act: 'refuse', reason: words.reason });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(words.reason);
    for (const remedy of words.remedies) await resident.see(remedy);
  },
};
