// A care allowance is granted, checked again by what offices know, and stopped; the person objects, and it goes on.
import { act, date, fillAct, openAs, readLetter, today } from '../lib/cases.mjs';
import { toCivilAffairs } from '../lib/subsidies.mjs';

export default {
  name: 'subsidy-stopped',
  words: {
    'zh-Hans': { phone: '13947200041', stopped: '停发了', why: '户口迁出了本区', objected: '提出了异议', on: '批准了', month: '逐月发放情况' },
    en: { phone: '13947200042', stopped: 'Not paid any more', why: 'moved out', objected: 'You objected', on: 'Approved', month: /month by month/i },
  },
  async play({ as, words }) {
    const answers = { phone: { resident_phone: words.phone }, receives: { receives: ['none'] } };
    const { one, civil } = await toCivilAffairs(as, 'care-allowance', { answers, first: { found_care: 'yes' }, grade: 'first' });
    await fillAct(civil, one.number, 'check-means', { found_receives: ['none'] });
    await civil.open(`/staff/cases/${one.number}`);
    await act(civil, 'grant');
    await civil.followTo(`/staff/cases/${one.number}/payments`);
    await civil.see(words.month);
    await civil.open(`/staff/cases/${one.number}`);
    await fillAct(civil, one.number, 'verify', { found_receives: ['none'] });
    const stopping = { stopped_because: 'moved-out', ...date('happened_on', today()), reason: '户籍数据核对' };
    await fillAct(civil, one.number, 'stop', stopping);
    await civil.open('/staff/payments');

    const resident = await openAs(as, one);
    await resident.see(words.stopped);
    await readLetter(resident, { ...one, phone: words.phone });
    await resident.see(words.why);
    await resident.open(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/payments`);
    await resident.see(words.why);
    await resident.open(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/acts/object`);
    await resident.fill('/acts/object', { reason: '户口还在东河区' });
    await resident.send('/acts/object');
    await resident.see(words.objected);

    await civil.open(`/staff/cases/${one.number}`);
    await act(civil, 'resume', { reason: '核实户口没有迁出' });
    await resident.open(`/applications/${one.number}`);
    await resident.see(words.on);
  },
};
