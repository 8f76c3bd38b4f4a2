// Services find people: a young man is given a certificate, hears that he could apply for the care allowance, and applies with
// what is known of him; nothing is applied for without him. A community worker tells somebody else of the register on the phone.
import { act, applyFor, assess, checkIdentity, entered, fillAct, fileAs, refer, toCase } from '../lib/cases.mjs';
import { idNumber, nameOf, signIn } from '../lib/known.mjs';

export default {
  name: 'proposal',
  words: {
    'zh-Hans': { month: '11', phone: '19900009095', care: '重度残疾人护理补贴', none: '没有新的建议', findings: '独立行走困难。', known: '我们知道的', told: '告诉了，还没申请' },
    en: { month: '12', phone: '19900009096', care: 'Care allowance', none: 'Nothing new', findings: 'Walks with help.', known: 'What we know', told: 'Told, not applied' },
  },
  async play({ as, words }) {
    const number = idNumber(`2010${words.month}14`, 103);
    const answers = {
      filler: { filler: 'guardian' },
      phone: { resident_phone: words.phone },
      name: { resident_name: nameOf(number) },
      'id-number': { resident_id: number },
      categories: { categories: ['physical'] },
      guardian: { guardian_name: '李春梅', guardian_relation: 'parent' },
    };
    const one = await applyFor(as, 'disability-certificate', answers);
    const officer = await as('officer');
    await toCase(officer, one.number);
    await act(officer, 'accept');
    await checkIdentity(officer);
    await refer(officer, one.number);
    await assess(as, one.number, [['physical', 'first']], words.findings);
    await toCase(officer, one.number);
    await act(officer, 'approve');
    await fillAct(officer, one.number, 'enter-certificate', entered(`${number}41`));

    // What is told by itself is told within half a minute.
    const holder = await as('public');
    await signIn(holder, number, '/applications/mine');
    const until = Date.now() + 60_000;
    for (;;) {
      await holder.open('/applications/mine');
      if (await holder.page.locator('main a[href="/proposals"]').count()) break;
      if (Date.now() > until) throw new Error('nothing is proposed after the certificate');
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
    await holder.followTo('/proposals');
    await holder.see(words.care);
    await holder.send('/services/care-allowance/applications');
    holder.at(/\/known$/);
    await holder.see(words.known);
    await holder.see(nameOf(number));
    await holder.send('/known');
    await fileAs(holder, { phone: { resident_phone: words.phone }, care: { care: 'yes' }, receives: { receives: ['none'] } });
    await holder.open('/proposals');
    await holder.see(words.none);
    await holder.open('/my-data/copy');
    await holder.see(words.care);

    const worker = await as('officer');
    await worker.open('/staff/proposals');
    const first = worker.page.locator('section[aria-labelledby=list] a').first();
    const somebody = (await first.getAttribute('href')).split('?')[0];
    await worker.followTo(somebody);
    await worker.followTo(`${somebody}/letter`);
    await worker.open(somebody);
    await worker.meetErrors();
    await worker.fill('/telling', { how: 'phone' });
    await worker.send('/telling');
    await worker.open('/staff/proposals?state=told');
    await worker.see(words.told);
  },
};
