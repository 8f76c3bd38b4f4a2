// Somebody calls, reads a code back, and names who may help: the helper sees and fills in, and cannot send. At the counter
// it is confirmed, and then it can be sent.
import { act, checkIdentity, fileAs, toCase } from '../lib/cases.mjs';
import { actForThem, everything, idNumber, record, signIn, until } from '../lib/known.mjs';

export default {
  name: 'acting-by-phone',
  words: {
    'zh-Hans': { month: '07', phone: '19900009051', say: '您要让孙志强替您办事', not: '您不能提交', limited: '电话授权' },
    en: { month: '08', phone: '19900009052', say: 'you want 孙志强 to act', not: 'You may not send this', limited: 'Granted by phone' },
  },
  async play({ as, words }) {
    const [callers, helpers] = [idNumber(`1948${words.month}12`, 104), idNumber(`1975${words.month}12`, 105)];
    const caller = await as('public');
    await signIn(caller, callers, '/applications/mine');
    await caller.open('/services/contact-card');
    await caller.send('/services/contact-card/applications');
    const own = { name: { resident_name: '赵玉兰' }, phone: { resident_phone: words.phone }, 'id-number': { resident_id: callers } };
    const { number } = await fileAs(caller, own);
    const officer = await as('officer');
    await toCase(officer, number);
    await checkIdentity(officer);
    await act(officer, 'record');

    await officer.open('/staff/mandates');
    const wish = { way: 'phone', relation: 'friend', kind: 'agent', scope: 'all', powers: everything, ...until(1) };
    await record(officer, { principal: callers, agent: helpers, ...wish });
    await officer.see(words.say);
    await officer.fill('/staff/mandates/code', { code: await officer.codeSentTo(words.phone) });
    await officer.send('/staff/mandates/code');
    await officer.see(words.limited);

    const helper = await as('public');
    await signIn(helper, helpers);
    await helper.followTo('/mandates/0');
    await helper.send('/agreement');
    await actForThem(helper);
    await helper.open('/services/contact-card');
    await helper.send('/services/contact-card/applications');
    await helper.fillForm({ phone: { resident_phone: words.phone } }, (page) => page.url().includes('/check'));
    await helper.see(words.not);
    const check = new URL(helper.page.url()).pathname;

    await officer.open('/staff/mandates');
    await officer.fill('/staff/mandates/look-ups', { number: callers });
    await officer.send('/staff/mandates/look-ups');
    await officer.followTo('/staff/mandates/0');
    await officer.fill('/confirmation', { seen: 'yes' });
    await officer.send('/confirmation');
    await helper.open(check);
    await helper.send('/submission');
    helper.at(/\/receipt$/);
  },
};
