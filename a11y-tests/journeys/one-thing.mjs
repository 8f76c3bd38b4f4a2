// One thing, once: a mother applies for her child’s certificate and both subsidies by one form. Each is a case of its own;
// the subsidies wait for the certificate and go on by themselves on the day it is there.
import { act, applyFor, assess, checkIdentity, entered, fillAct, openAs, refer, toCase } from '../lib/cases.mjs';

export default {
  name: 'one-thing',
  words: {
    'zh-Hans': { id: '150202201607211048', phone: '19900009091', waits: '等残疾人证办好', goesOn: '等街道（镇）核对', together: '一起提交的', findings: '独立行走困难。' },
    en: { id: '150202201607221043', phone: '19900009092', waits: 'until the certificate is made', goesOn: 'the street or town', together: 'Sent together', findings: 'Walks with help.' },
  },
  async play({ as, words }) {
    const answers = {
      certificate: { certificate: 'new' },
      subsidies: { subsidies: ['living-allowance', 'care-allowance'] },
      filler: { filler: 'guardian' },
      phone: { resident_phone: words.phone },
      name: { resident_name: '周小满' },
      'id-number': { resident_id: words.id },
      categories: { categories: ['physical'] },
      guardian: { guardian_name: '周敏', guardian_relation: 'parent' },
      care: { care: 'yes' },
      receives: { receives: ['none'] },
    };
    const one = await applyFor(as, 'certificate-and-subsidies', answers);
    const mother = await openAs(as, one);
    await mother.see(words.together);
    const links = mother.page.locator('section[aria-labelledby=together] a');
    if ((await links.count()) !== 2) throw new Error('not two others that were sent together');
    const care = (await links.last().getAttribute('href')).split('/').pop();
    await mother.followTo(`/applications/${care}`);
    await mother.see(words.waits);

    const officer = await as('officer');
    await toCase(officer, one.number);
    await act(officer, 'accept');
    await checkIdentity(officer);
    await refer(officer, one.number);
    await assess(as, one.number, [['physical', 'first']], words.findings);
    await toCase(officer, one.number);
    await act(officer, 'approve');
    await fillAct(officer, one.number, 'enter-certificate', entered(`${words.id}41`));

    // What goes on by itself does so within half a minute.
    const until = Date.now() + 60_000;
    for (;;) {
      await mother.open(`/applications/${care}`);
      const text = await mother.page.locator('main').innerText();
      if (text.includes(words.goesOn)) break;
      if (Date.now() > until) throw new Error('the subsidy still waits for the certificate');
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
    await mother.see(words.goesOn);
  },
};
