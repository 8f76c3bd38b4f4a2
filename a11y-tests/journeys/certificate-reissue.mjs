// A certificate is lost: it stops counting, and the new number is the next.
import { act, applyFor, caseAt, checkIdentity, entered, fillAct, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-reissue',
  async play({ as, portal }) {
    await applyFor(as, 'certificate-reissue', { 'what-happened': { what_happened: 'lost' } });
    const one = caseAt(portal, 'accepted', 'certificate-reissue');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await act(officer, 'report-loss'); // nobody was checked: not taken
    await officer.see(/身份|identity/i);
    await checkIdentity(officer);
    await act(officer, 'report-loss');
    await act(officer, 'approve');
    await fillAct(officer, one.number, 'enter-certificate', entered(`${one.held}B7`));
    await officer.see(/B1/);
    await officer.fill('/acts/enter-certificate', { certificate: `${one.held}B1` });
    await officer.send('/acts/enter-certificate');
    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(/2036/);
  },
};
