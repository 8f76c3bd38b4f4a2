// A son files for his father, who has agreed to it; the father sees what was done, and who of the staff looked. In the
// middle of the next form the father ends it: the son can do nothing more, and the father goes on where the form was left.
import { fileAs, toCase } from '../lib/cases.mjs';
import { actForThem, everything, idNumber, nameOf, signIn, until } from '../lib/known.mjs';

export default {
  name: 'acting-son',
  words: {
    'zh-Hans': { month: '03', acting: /您正在替王建国办事/, by: '由王小军代办', looked: '看了', over: '授权已经结束', saved: '王建国' },
    en: { month: '04', acting: /acting for 王建国/, by: 'done by 王小军', looked: 'looked', over: 'no longer act', saved: '王建国' },
  },
  async play({ as, words }) {
    const [fathers, sons] = [idNumber(`1950${words.month}12`, 100), idNumber(`1980${words.month}12`, 101)];
    const [father, son] = [await as('public'), await as('public')];
    await signIn(father, fathers);
    await father.followTo('/safety');
    await father.followTo('/mandates');
    await signIn(son, sons);
    await son.followTo('/mandates/new');
    await son.meetErrors();
    const asked = { side: 'for-other', name: nameOf(fathers), id_number: fathers, relation: 'child', kind: 'agent', scope: 'all' };
    await son.fill('/mandates/new', { ...asked, powers: everything, ...until(1), agreed: 'yes' });
    await son.send('/mandates/new');

    await father.open('/mandates');
    await father.followTo('/mandates/0');
    await father.send('/agreement');
    await actForThem(son);
    await son.open('/services/contact-card');
    const head = await son.page.locator('header .acting').innerText();
    if (!words.acting.test(head)) throw new Error(`the page does not say for whom: ${head}`);
    await son.send('/services/contact-card/applications');
    await son.send('/known');
    const { number } = await fileAs(son);

    const officer = await as('officer');
    await toCase(officer, number);
    await officer.see(words.by);
    await father.open('/applications/mine');
    await father.followTo(`/applications/${number}`);
    await father.see(words.by);
    await father.followTo(`/applications/${number}/looks`);
    await father.see(words.looked);

    await son.open('/services/disability-certificate');
    await son.send('/services/disability-certificate/applications');
    const begun = new URL(son.page.url()).pathname.split('/')[2];
    await son.send('/known');
    await son.answer({ filler: 'self' });
    await son.press();
    await father.open('/mandates');
    await father.followTo('/mandates/0');
    await father.send('/ending');
    await son.answer();
    await son.press();
    await son.see(words.over);
    await father.open('/applications/mine');
    await father.followTo(`/applications/${begun}`);
    await fileAs(father);
    await toCase(officer, begun);
    await officer.see(words.saved);
  },
};
