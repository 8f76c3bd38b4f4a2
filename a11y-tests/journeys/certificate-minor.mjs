// A mother applies for her child, whose guardian she is: from filing to the decision. Nobody under 18 is published.
import { act, assess, checkIdentity, fileAs, openAs, readLetter, refer, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-minor',
  words: {
    'zh-Hans': { phone: '19900009011', findings: '独立行走困难。', grade: /肢体二级/, decided: /同意|批准|决定/ },
    en: { phone: '19900009012', findings: 'Walks with help.', grade: /physical disability, grade 2/i, decided: /approve|decided/i },
  },
  async play({ as, words }) {
    const mother = await as('public');
    await mother.open('/services/disability-certificate');
    await mother.send('/services/disability-certificate/applications');
    const answers = {
      filler: { filler: 'guardian' },
      phone: { resident_phone: words.phone },
      name: { resident_name: '王小朵' },
      'id-number': { resident_id: '150202201605121049' },
      categories: { categories: 'physical' },
      guardian: { guardian_name: '李春梅', guardian_relation: 'parent' },
    };
    const one = { phone: words.phone, ...(await fileAs(mother, answers, () => mother.see('李春梅'))) };

    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.see('李春梅');
    await act(officer, 'accept');
    await refer(officer, one.number);
    const assessor = await assess(as, one.number, [['physical', 'second']], words.findings);
    await assessor.open('/publicity');
    await assessor.mustNotSee('王小朵');
    await toCase(officer, one.number);
    await checkIdentity(officer);
    await act(officer, 'approve');

    const later = await openAs(as, one);
    await readLetter(later, one);
    await later.see('王小朵');
    await later.see(words.grade);
    await later.see(words.decided);
  },
};
