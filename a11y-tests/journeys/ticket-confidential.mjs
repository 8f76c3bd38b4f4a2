// A report by somebody who wants to stay unknown: the unit that handles it sees no name and no telephone; the coordinator asks,
// and the reply reaches the person.
import { act, applyFor, fillAct, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'ticket-confidential',
  words: {
    'zh-Hans': { name: '郝保密', phone: '19900000091', content: '有人冒领补贴。', reply: '已经查实，追回了冒领的钱。', done: '已答复' },
    en: { name: 'Hao Baomi', phone: '19900000092', content: 'Somebody draws a subsidy that is not theirs.', reply: 'It was found true, and the money was taken back.', done: 'Replied' },
  },
  async play({ as, words }) {
    const ticket = await applyFor(as, 'ticket', {
      kind: { kind: 'report' }, content: { content: words.content }, 'tell-unit': { tell_unit: 'no' },
      name: { resident_name: words.name }, phone: { resident_phone: words.phone },
    });
    const { number } = ticket;
    const coordinator = await as('officer');
    await toCase(coordinator, number);
    await coordinator.mustNotSee(words.name);
    await fillAct(coordinator, number, 'dispatch', { topic: 'subsidies', urgency: 'urgent' });

    const civil = await as('civil');
    await toCase(civil, number);
    await civil.see(words.content);
    await civil.mustNotSee(words.name);
    await civil.mustNotSee(words.phone);
    await act(civil, 'sign');

    await coordinator.open(`/staff/cases/${number}`);
    await coordinator.followTo(`/staff/cases/${number}/reporter`);
    await coordinator.mustNotSee(words.name);
    await coordinator.send('/reporter');
    await coordinator.see(words.name);

    await civil.open(`/staff/cases/${number}`);
    await fillAct(civil, number, 'reply', { outcome: 'solved', reason: words.reply });
    const someone = await openAs(as, ticket);
    await someone.see(words.done);
  },
};
