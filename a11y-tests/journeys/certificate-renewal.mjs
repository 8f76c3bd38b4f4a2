// A certificate ends soon: somebody applies to renew it, an officer approves what was assessed and enters the new validity.
import { act, applyFor, caseAt, checkIdentity, entered, fillAct, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-renewal',
  words: { 'zh-Hans': { register: /这里登记的残疾人证/ }, en: { register: /in the register here/ } },
  async play({ as, words, portal }) {
    await applyFor(as, 'certificate-renewal');
    const one = caseAt(portal, 'review', 'certificate-renewal');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.see(words.register);
    await checkIdentity(officer);
    await act(officer, 'approve');
    await fillAct(officer, one.number, 'enter-certificate', entered(one.certificate));
    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(/2036/);
  },
};
