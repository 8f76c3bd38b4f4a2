// Several categories are ticked, each is assessed with its own grade, and the letter says multiple disability with the
// gravest of them.
import { act, assess, fileAs, openAs, readLetter, refer, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-multiple',
  words: {
    'zh-Hans': {
      phone: '19900009031',
      findings: '双眼矫正视力0.08，双耳平均听力损失85分贝。',
      result: [/多重二级/, /视力三级/, /听力二级/],
    },
    en: {
      phone: '19900009032',
      findings: 'Sight 0.08, hearing loss of 85 dB.',
      result: [/multiple disability, grade 2/i, /visual[^.\n]*grade 3/i, /hearing[^.\n]*grade 2/i],
    },
  },
  async play({ as, words }) {
    const resident = await as('public');
    await resident.open('/services/disability-certificate');
    await resident.send('/services/disability-certificate/applications');
    const answers = {
      filler: { filler: 'self' },
      phone: { resident_phone: words.phone },
      'id-number': { resident_id: '150202198509211031' },
      categories: { categories: ['visual', 'hearing'] },
    };
    const one = { phone: words.phone, ...(await fileAs(resident, answers)) };
    const officer = await as('officer');
    await toCase(officer, one.number);
    await act(officer, 'accept');
    await refer(officer, one.number);
    await assess(as, one.number, [['visual', 'third'], ['hearing', 'second']], words.findings);

    const later = await openAs(as, one);
    await readLetter(later, one);
    for (const part of words.result) await later.see(part);
  },
};
