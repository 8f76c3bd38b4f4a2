// The care allowance is refused for a rule's reason: the certificate says grade three. The letter names the rule with its
// source, and how to object.
import { act, fillAct, openAs, readLetter } from '../lib/cases.mjs';
import { toCivilAffairs } from '../lib/subsidies.mjs';

export default {
  name: 'subsidy-refused',
  words: {
    'zh-Hans': { no: '按规定不符合', phone: '13947200033', why: '不是一级、二级', object: '60日内' },
    en: { no: 'Not entitled by the rules', phone: '13947200034', why: 'does not say grade one or two', object: 'within 60 days' },
  },
  async play({ as, words }) {
    const answers = { phone: { resident_phone: words.phone }, care: { care: 'yes' }, receives: { receives: ['none'] } };
    const found = { answers, first: { found_care: 'yes' }, grade: 'third' };
    const { one, civil } = await toCivilAffairs(as, 'care-allowance', found);
    await fillAct(civil, one.number, 'check-means', { found_receives: ['none'] });
    await civil.open(`/staff/cases/${one.number}`);
    await civil.see(words.no);
    await act(civil, 'refuse');

    const resident = await openAs(as, one);
    await readLetter(resident, { ...one, phone: words.phone });
    await resident.see(words.why);
    await resident.see('国发〔2015〕52号');
    await resident.see(words.object);
  },
};
