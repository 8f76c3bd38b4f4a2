// An officer refuses with facts, reasons and basis; the resident reads why, and where to go against it and how long.
import { caseAt, toCase } from '../lib/cases.mjs';

export default {
  name: 'refusal',
  waitsFor: 'the officer\'s pages of a case',
  words: {
    'zh-Hans': { decide: '决定', letter: '决定书', reason: '评定结果没有达到残疾标准。', remedies: [/行政复议/, /行政诉讼/] },
    en: { decide: 'decision', letter: 'decision', reason: 'The assessment does not reach the standard.', remedies: [/reconsideration/i, /court|litigation/i] },
  },
  async play({ as, words, portal }) {
    const { number, code } = caseAt(portal, 'decision');
    const officer = await as('officer');
    await toCase(officer, number);
    await officer.follow(new RegExp(words.decide, 'i'));
    await officer.answer({ outcome: 'refuse' });
    await officer.meetErrors(); // a refusal without a reason is not taken
    await officer.answer({ outcome: 'refuse', reason: words.reason });
    await officer.press();
    await officer.press();

    const resident = await as('public');
    await resident.open('/track');
    await resident.answer({ number, code });
    await resident.press();
    await resident.follow(new RegExp(words.letter, 'i'));
    await resident.see(words.reason);
    for (const remedy of words.remedies) await resident.see(remedy);
  },
};
