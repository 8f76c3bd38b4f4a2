// An officer finds a paper missing and says so once, with everything that is missing; the resident brings it.
import { caseAt, toCase } from '../lib/cases.mjs';

export default {
  name: 'correction',
  waitsFor: 'the officer\'s pages of a case',
  words: {
    'zh-Hans': { ask: '补正', missing: '缺少户口簿的首页。', wanted: '要补', thanks: '收到' },
    en: { ask: 'correction', missing: 'The first page of the household book is missing.', wanted: 'missing', thanks: 'received' },
  },
  async play({ as, words, portal }) {
    const { number, code } = caseAt(portal, 'review');
    const officer = await as('officer');
    await toCase(officer, number);
    await officer.follow(new RegExp(words.ask, 'i'));
    await officer.answer({ reason: words.missing });
    await officer.press();

    const resident = await as('public');
    await resident.open('/track');
    await resident.answer({ number, code });
    await resident.press();
    await resident.see(words.missing);
    await resident.follow(new RegExp(words.wanted, 'i'));
    await resident.answer({});
    await resident.press();
    await resident.see(new RegExp(words.thanks, 'i'));
  },
};
