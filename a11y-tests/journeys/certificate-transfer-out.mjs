// A household moves away: the certificate is released, and the new place has it.
import { act, applyFor, caseAt, checkIdentity, date, fillAct, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-transfer-out',
  async play({ as, portal }) {
    await applyFor(as, 'certificate-transfer-out');
    const one = caseAt(portal, 'accepted', 'certificate-transfer-out');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await checkIdentity(officer);
    await act(officer, 'release');
    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(/2027/);
    await fillAct(officer, one.number, 'arrive', {
      arrived_at: '山西省大同市云冈区残联',
      ...date('arrived_on', ['2026', '11', '20']),
    });
  },
};
