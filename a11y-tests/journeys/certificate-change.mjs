// The disability is not what the certificate says: another assessment, another number.
import { act, applyFor, caseAt, checkIdentity, entered, fillAct, openAs, readLetter, toCase } from '../lib/cases.mjs';
import { grouped } from '../lib/product.mjs';

export default {
  name: 'certificate-change',
  async play({ as, portal }) {
    await applyFor(as, 'certificate-change');
    const one = caseAt(portal, 'review', 'certificate-change');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await checkIdentity(officer);
    await act(officer, 'approve');
    await fillAct(officer, one.number, 'enter-certificate', entered(one.certificate));
    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(grouped(one.number));
  },
};
