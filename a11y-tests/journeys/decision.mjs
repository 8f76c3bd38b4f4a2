// An officer approves what was assessed and shown; the resident reads the letter, and what was sent. The number comes
// from the national system, and the certificate is handed over.
import { caseAt, openAs, readLetter, toCase, today } from '../lib/cases.mjs';
import { grouped } from '../lib/product.mjs';

const date = (name, [year, month, day]) => ({ [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: day });

export default {
  name: 'decision',
  async play({ as, portal }) {
    const one = caseAt(portal, 'review');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.fill('/acts', { act: 'approve' });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(grouped(one.number));
    await resident.open(`/applications/${one.number}/answers`);
    await resident.see(/1 5 0 2 0 2|150202/);
    // Who of the staff looked at it is theirs to know.
    await resident.open(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/looks`);
    await resident.see(/2026/);
    // So is a consent, to take back.
    await resident.open(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/consents`);

    await toCase(officer, one.number);
    await officer.followTo(`/staff/cases/${one.number}/acts/enter-certificate`);
    await officer.send('/acts/enter-certificate'); // nothing typed is not taken
    await officer.fill('/acts/enter-certificate', {
      certificate: one.certificate,
      ...date('valid_from', ['2026', '11', '1']),
      ...date('valid_until', ['2036', '10', '31']),
      ...date('printed_on', today()),
    });
    await officer.send('/acts/enter-certificate');
    await officer.followTo(`/staff/cases/${one.number}/acts/hand-over`);
    await officer.fill('/acts/hand-over', { handed_over: 'counter', received_by: 'self' });
    await officer.send('/acts/hand-over');
    await resident.open(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/letters/`);
    await resident.see(/2036/);
  },
};
