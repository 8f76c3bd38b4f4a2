// Somebody with a mental disability, of age and without a guardian, applies alone: they are asked what they want, no
// guardian is asked for, and the officer reads it.
import { act, fileAs, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-own-wish',
  words: {
    'zh-Hans': { phone: '19900009021', guardian: '监护人的姓名', accepted: /已受理/ },
    en: { phone: '19900009022', guardian: 'Name of the guardian', accepted: /accepted/i },
  },
  async play({ as, words }) {
    const resident = await as('public');
    await resident.open('/services/disability-certificate');
    await resident.send('/services/disability-certificate/applications');
    const answers = {
      filler: { filler: 'self' },
      phone: { resident_phone: words.phone },
      name: { resident_name: '高远' },
      'id-number': { resident_id: '150202199002141083' },
      categories: { categories: 'mental' },
      wish: { wish: 'yes' },
      'has-guardian': { has_guardian: 'no' },
    };
    const one = await fileAs(resident, answers, () => resident.mustNotSee(words.guardian));

    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.mustNotSee(words.guardian);
    await act(officer, 'accept');
    const later = await openAs(as, one);
    await later.see(words.accepted);
  },
};
