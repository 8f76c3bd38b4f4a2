// A household has moved here: the certificate is taken over without another assessment.
import { act, applyFor, caseAt, checkIdentity, entered, fillAct, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-transfer-in',
  async play({ as, portal }) {
    await applyFor(as, 'certificate-transfer-in');
    const one = caseAt(portal, 'accepted', 'certificate-transfer-in');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await checkIdentity(officer);
    await act(officer, 'take-over');
    await fillAct(officer, one.number, 'enter-certificate', entered(one.held));
    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(/2036/);
  },
};
