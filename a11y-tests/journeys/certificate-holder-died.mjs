// Somebody has died: the family says so once, and is told what may still be due.
import { applyFor, caseAt, checkIdentity, date, fillAct, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'certificate-holder-died',
  words: { 'zh-Hans': { due: /该领没领/ }, en: { due: /still due/ } },
  async play({ as, words, portal }) {
    await applyFor(as, 'certificate-holder-died', { 'died-on': date('died_on', ['2026', '11', '1']) });
    const one = caseAt(portal, 'accepted', 'certificate-holder-died');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await checkIdentity(officer);
    await fillAct(officer, one.number, 'record-death', { death_shown_by: 'shared-data', ...date('death_on', ['2026', '11', '1']) });
    const family = await openAs(as, one);
    await readLetter(family, one);
    await family.see(words.due);
  },
};
