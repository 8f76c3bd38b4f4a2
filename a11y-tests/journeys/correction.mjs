// An officer finds something missing and says so once, with all that is missing; the resident reads what to do.
import { caseAt, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'correction',
  words: {
    'zh-Hans': { reason: '户口簿的首页看不清，请重新拍一张。' },
    en: { reason: 'The first page of the household book is blurred. Please take the photo again.' },
  },
  async play({ as, words, portal }) {
    const one = caseAt(portal, 'submitted');
    const officer = await as('officer');
    await toCase(officer, one.number);
    // The list of everything that can be missing is folded away until it is wanted.
    await officer.tabTo('form[action*="/acts"] summary', 'what is missing');
    await officer.page.keyboard.press('Enter');
    await officer.fill('/acts', { act: 'ask-correction', missing: 'household_book', reason: words.reason });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await resident.see(words.reason);
  },
};
