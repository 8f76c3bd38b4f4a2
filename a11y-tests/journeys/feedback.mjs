// Somebody gets stuck on a page and says so from its foot: two fields, no name, and a receipt.
import { receipt, toCase } from '../lib/cases.mjs';

export default {
  name: 'feedback',
  words: {
    'zh-Hans': { content: '这里的按钮读屏读不出来。' },
    en: { content: 'My screen reader does not say this button.' },
  },
  async play({ as, words }) {
    const someone = await as('public');
    await someone.open('/services/contact-card');
    await someone.followTo('/feedback');
    await someone.fill('/feedback', { content: words.content });
    await someone.send('/feedback');
    someone.at(/\/receipt$/);
    const { number } = await receipt(someone);
    const officer = await as('officer');
    await toCase(officer, number);
    await officer.see(words.content);
    await officer.see('/services/contact-card');
  },
};
