// A mother files for her minor child at night. Her guardianship was recorded at the counter; the line breaks while she
// sends a page, and nothing that was sent before is lost.
import { fileAs } from '../lib/cases.mjs';
import { actForThem, idNumber, nameOf, record, signIn } from '../lib/known.mjs';

export default {
  name: 'acting-mother',
  words: {
    'zh-Hans': { month: '05', guardian: '满18周岁前自动结束' },
    en: { month: '06', guardian: 'before the eighteenth birthday' },
  },
  async play({ as, words }) {
    const year = new Date().getFullYear() - 9;
    const [childs, mothers] = [idNumber(`${year}${words.month}12`, 103), idNumber(`1986${words.month}12`, 102)];
    const officer = await as('officer');
    await officer.open('/staff/mandates');
    const paper = { way: 'counter', relation: 'parent', kind: 'guardian', proof: '户口簿' };
    await record(officer, { principal: childs, agent: mothers, ...paper });
    await officer.see(words.guardian);

    const mother = await as('public');
    await signIn(mother, mothers);
    await actForThem(mother);
    await mother.open('/services/contact-card');
    await mother.send('/services/contact-card/applications');
    mother.at(/\/known$/);
    await mother.see(nameOf(childs));
    await mother.send('/known');
    await mother.answer({ resident_phone: '13947200000' });
    await mother.context.setOffline(true);
    await mother.page.keyboard.press('Enter');
    await mother.page.waitForTimeout(300);
    await mother.context.setOffline(false);
    await mother.open('/applications/mine');
    await mother.followTo('/applications/2');
    await fileAs(mother);
  },
};
