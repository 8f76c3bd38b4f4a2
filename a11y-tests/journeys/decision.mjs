// An officer approves; the resident reads the letter, with its plain words first.
import { caseAt, toCase } from '../lib/cases.mjs';

export default {
  name: 'decision',
  waitsFor: 'the officer\'s pages of a case',
  words: {
    'zh-Hans': { decide: '决定', letter: '决定书' },
    en: { decide: 'decision', letter: 'decision' },
  },
  async play({ as, words, portal }) {
    const { number, code } = caseAt(portal, 'decision');
    const officer = await as('officer');
    await toCase(officer, number);
    await officer.follow(new RegExp(words.decide, 'i'));
    await officer.answer({ outcome: 'approve' });
    await officer.press();
    await officer.press(); // read once more, then confirm

    const resident = await as('public');
    await resident.open('/track');
    await resident.answer({ number, code });
    await resident.press();
    await resident.follow(new RegExp(words.letter, 'i'));
    await resident.see(number);
  },
};
