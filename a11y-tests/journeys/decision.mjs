// An officer approves; the resident reads the letter.
import { caseAt, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'decision',
  waitsFor: "the catalogue's acts and the demo's cases",
  async play({ as, portal }) {
    const one = caseAt(portal, 'decision');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.fill('/acts', { act: 'approve' });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await resident.followTo(`/applications/${one.number}/letters/`);
    await resident.see(one.number);
  },
};
