// An officer finds papers missing and says so once, with all that is missing; the resident reads what to bring.
import { caseAt, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'correction',
  waitsFor: "the catalogue's acts and the demo's cases",
  words: {
    'zh-Hans': { reason: '户口簿的首页看不清，请重新拍一张。' },
    en: { reason: 'The first page of the household book is blurred. Please take the photo again.' },
  },
  async play({ as, words, portal }) {
    const one = caseAt(portal, 'acceptance');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.fill('/acts', { act: 'ask-correction', reason: words.reason });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await resident.see(words.reason);
  },
};
