// One administrator writes an amount down and another approves it; somebody is granted the allowance and registers their card at
// the street; Civil Affairs makes a batch, a colleague checks it, three offices sign it, the bank's file is made and its answer
// read. Later it turns out that nothing was owed: what was paid too much comes back.
import { act, date, fillAct, openAs } from '../lib/cases.mjs';
import { samples } from '../lib/answers.mjs';
import { toCivilAffairs } from '../lib/subsidies.mjs';

const batch = /\/staff\/payments\/batches\/[0-9a-f-]+/;

export default {
  name: 'subsidy-paid',
  words: {
    'zh-Hans': {
      ...{ service: 'living-allowance', phone: '13947200051', approve: /^批准：困难/, holds: '每月88元', make: /生成批次：困难/, bank: '尾号0014' },
      ...{ own: /自己做的批次/, check: /锁定/, sign: /会签/, send: /给银行的文件/, way: '正在送银行', month: '88元' },
      ...{ read: /读入回盘/, settled: '办结', back: '退回88元' },
    },
    en: {
      ...{ service: 'care-allowance', phone: '13947200052', approve: /^Approve: Care/, holds: '88 yuan a month', make: /Make a batch: Care/ },
      ...{ bank: 'ending in 0014', own: /nobody does that with their own/, check: /lock it/, sign: /Sign for my office/ },
      ...{ send: /Make the file/, way: 'On its way to the bank', month: '88 yuan' },
      ...{ read: /Read the answer/, settled: 'Settled', back: 'came back, 88 yuan' },
    },
  },
  async play({ as, words }) {
    const first = await as('system-administrator');
    await first.open('/staff/rates');
    const from = { 'from.year': '2026', 'from.month': '1', 'from.day': '1' };
    await first.fill('/staff/rates', { programme: words.service, amount: '88', document: '东民发〔2026〕9号', ...from });
    await first.send('/staff/rates');
    const second = await as('system2');
    await second.open('/staff/rates');
    await second.press(words.approve);
    await second.see(words.holds);

    const living = words.service === 'living-allowance';
    const answers = { phone: { resident_phone: words.phone }, receives: { receives: ['none'] } };
    const found = living ? { found_income: 'low-income' } : {};
    const looked = living ? {} : { found_care: 'yes' };
    const { one, civil } = await toCivilAffairs(as, words.service, { answers, first: looked, grade: 'first' });
    await fillAct(civil, one.number, 'check-means', { ...found, found_receives: ['none'] });
    await civil.open(`/staff/cases/${one.number}`);
    await act(civil, 'grant');

    const street = await as('street');
    await street.open('/staff/bank-accounts/new');
    const account = { holder: samples.name, bank: '演示银行', held: 'card', number: '9999990000000000014', seen: 'yes' };
    await street.fill('/staff/bank-accounts', { name: samples.name, id_number: one.idNumber, ...account });
    await street.send('/staff/bank-accounts');

    await civil.open('/staff/payments');
    await civil.press(words.make);
    civil.at(batch);
    await civil.see(words.own);
    const [address] = civil.page.url().match(batch);
    const does = async (who, what) => {
      const officer = await as(who);
      await officer.open(address);
      await officer.press(what);
    };
    await does('civil2', words.check);
    await does('officer', words.sign);
    await does('finance', words.sign);
    await does('civillead', words.sign);
    await civil.open(address);
    await civil.press(words.send);

    const resident = await openAs(as, one);
    await resident.followTo(`/applications/${one.number}/payments`);
    resident.at(/phone-code/);
    await resident.send('/phone-code');
    await resident.answer({ code: await resident.codeSentTo(words.phone) });
    await resident.send('/phone-code');
    await resident.followTo(`/applications/${one.number}/payments`);
    await resident.see(words.month);
    await resident.see(words.way);
    await resident.see(words.bank);
    await resident.followTo(`/applications/${one.number}/bank-account`);
    await resident.see(words.bank);

    await civil.open(address);
    const answer = { name: 'answer.csv', mimeType: 'text/csv', buffer: Buffer.from('序号,结果\n1,成功\n') };
    await civil.page.setInputFiles('main input[type=file]', answer);
    await civil.press(words.read);
    await civil.see(words.settled);
    const month = new Date();
    month.setDate(0);
    const [year, number, day] = month.toISOString().slice(0, 10).split('-');
    await civil.open(`/staff/cases/${one.number}`);
    const why = { stopped_because: 'moved-out', ...date('happened_on', [year, number, day]), reason: '户口早已迁出' };
    await fillAct(civil, one.number, 'stop', why);
    await civil.followTo(`/staff/cases/${one.number}/payments`);
    await civil.followTo(`/staff/cases/${one.number}/repayments`);
    await civil.fill('/repayments', { amount: '88', document: '收据0001' });
    await civil.send('/repayments');
    await civil.see(words.back);
  },
};
