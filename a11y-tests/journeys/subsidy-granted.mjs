// Somebody applies for the living allowance; street, Federation and Civil Affairs work on it one after the other. It cannot be
// granted before Civil Affairs entered what it found; the letter says from when it counts, by which rule, and what one can do.
import { act, fillAct, openAs, readLetter } from '../lib/cases.mjs';
import { toCivilAffairs } from '../lib/subsidies.mjs';

export default {
  name: 'subsidy-granted',
  words: {
    'zh-Hans': { not: '按规定不能批准', yes: '按规定符合', phone: '13947200031', granted: '批准了', source: '国发〔2015〕52号' },
    en: { not: 'The rules do not allow it', yes: 'Entitled by the rules', phone: '13947200032', granted: 'Approved', source: '国发〔2015〕52号' },
  },
  async play({ as, words }) {
    const answers = { phone: { resident_phone: words.phone }, receives: { receives: ['none'] } };
    const { one, civil } = await toCivilAffairs(as, 'living-allowance', { answers, grade: 'third' });
    await act(civil, 'grant');
    await civil.see(words.not);
    await civil.open(`/staff/cases/${one.number}`);
    await fillAct(civil, one.number, 'check-means', { found_income: 'low-income', found_receives: ['none'] });
    await civil.open(`/staff/cases/${one.number}`);
    await civil.see(words.yes);
    await act(civil, 'grant');

    const resident = await openAs(as, one);
    await resident.see(words.granted);
    await readLetter(resident, { ...one, phone: words.phone });
    await resident.see(words.source);
  },
};
