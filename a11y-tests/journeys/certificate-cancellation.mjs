// Somebody gives their certificate up, told before what ends with it.
import { act, applyFor, caseAt, checkIdentity, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-cancellation',
  async play({ as, portal }) {
    await applyFor(as, 'certificate-cancellation');
    const one = caseAt(portal, 'accepted', 'certificate-cancellation');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await checkIdentity(officer);
    await act(officer, 'cancel');
    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(/12385/);
  },
};
