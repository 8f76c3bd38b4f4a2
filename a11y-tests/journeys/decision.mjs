// An officer approves; the resident reads the letter, and what was sent.
import { caseAt, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'decision',
  async play({ as, portal }) {
    const one = caseAt(portal, 'accepted');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.fill('/acts', { act: 'approve' });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(one.number);
    await resident.open(`/applications/${one.number}/answers`);
    await resident.see(/1 5 0 2 0 2|150202/);
  },
};
