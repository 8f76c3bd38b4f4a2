// A parent's guardianship ended by itself when the child came of age. What the parent had begun is the child's own now: the
// parent is told why it does not open, and the child finds it, fills it in and sends it.
import { fileAs } from '../lib/cases.mjs';
import { signInByPhone } from '../lib/known.mjs';

export default {
  name: 'came-of-age',
  words: {
    'zh-Hans': { phones: ['19900000004', '19900000005'], over: '已结束', told: '授权已经结束', home: '13947200021' },
    en: { phones: ['19900000006', '19900000007'], over: 'Ended', told: 'no longer act', home: '13947200022' },
  },
  async play({ as, words }) {
    const [parent, child] = [await as('public'), await as('public')];
    await signInByPhone(child, words.phones[1], '/applications/mine');
    const begun = child.page.locator('main a[href*="/applications/2"]').first();
    const number = (await begun.getAttribute('href')).match(/\/applications\/(\d+)/)[1];

    await signInByPhone(parent, words.phones[0]);
    await parent.see(words.over);
    if (await parent.page.locator('main form[action="/mandates/acting"]').count())
      throw new Error('a guardianship that is over is still offered');
    const answer = await parent.page.goto(`${parent.portal.origin}/applications/${number}`);
    if (answer.status() === 200) throw new Error('the form of a child of age opens for the parent');
    await parent.see(words.told);

    await child.followTo(`/applications/${number}`);
    await fileAs(child, { phone: { resident_phone: words.home } });
    await child.open('/mandates');
    await child.see(words.over);
  },
};
