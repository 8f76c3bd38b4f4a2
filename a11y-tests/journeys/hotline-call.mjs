// A call: the number comes with the page, the call breaks off and is gone on with, is logged and dispatched, and the unit in
// charge has it.
import { toCase } from '../lib/cases.mjs';

export default {
  name: 'hotline-call',
  words: {
    'zh-Hans': { number: '13847200161', grouped: '138 4720 0161', content: '低保停了三个月，没有人说为什么。', dispatched: /派给了办理的单位/ },
    en: { number: '13847200162', grouped: '138 4720 0162', content: 'The living allowance stopped, and nobody says why.', dispatched: /passed to the unit/ },
  },
  async play({ as, words }) {
    const operator = await as('officer');
    await operator.open(`/staff/hotline?from=${words.number}`);
    await operator.send('/staff/hotline');
    operator.at(/\/staff\/hotline\/[0-9a-f-]+$/);
    const call = new URL(operator.page.url()).pathname;
    await operator.see(words.grouped);
    // It breaks off.
    await operator.fill(call, { content: words.content });
    await operator.press(/先存着|Keep for later/);
    await operator.open('/staff/hotline');
    await operator.followTo(call);
    await operator.fill(call, { kind: 'complaint', tell_unit: 'yes', concerns: 'self', truth: 'yes', topic: 'relief', urgency: 'normal' });
    await operator.press(/登记并派单|Log and dispatch/);
    await operator.see(words.dispatched);
    const number = (await operator.note(/(?<!\d)\d{4} ?\d{4} ?\d{4}(?! ?\d)/)).replaceAll(' ', '');

    const civil = await as('civil');
    await toCase(civil, number);
    await civil.see(words.content);
  },
};
