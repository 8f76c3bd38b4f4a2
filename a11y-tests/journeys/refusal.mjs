// An officer refuses with a reason; the resident reads why, and where to go against it.
import { caseAt, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'refusal',
  waitsFor: "the catalogue's acts and the demo's cases",
  words: {
    'zh-Hans': { reason: '评定结果没有达到残疾标准。', remedies: [/行政复议/, /行政诉讼/] },
    en: { reason: 'The assessment does not reach the standard.', remedies: [/reconsideration/i, /litigation|court/i] },
  },
  async play({ as, words, portal }) {
    const one = caseAt(portal, 'decision');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.fill('/acts', { act: 'refuse' });
    await officer.send('/acts'); // a refusal without a reason is not taken
    await officer.fill('/acts', { act: 'refuse', reason: words.reason });
    await officer.send('/acts');

    const resident = await openAs(as, one);
    await resident.followTo(`/applications/${one.number}/letters/`);
    await resident.see(words.reason);
    for (const remedy of words.remedies) await resident.see(remedy);
  },
};
