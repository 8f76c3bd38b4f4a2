// A complaint: dispatched by the plan, returned, dispatched again, a longer limit, a reply, a follow-up that finds it not
// solved, done again, and closed.
import { act, applyFor, fillAct, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'ticket-complaint',
  words: {
    'zh-Hans': {
      content: '社区康复站三次都没有开门。', basis: '康复站由卫健部门管理。', why: '要和卫生院一起核实。',
      first: '已通知康复站按时开门。', comment: '今天又没有开门。', second: '换了值班的人，公布了时间。', done: '已办结',
    },
    en: {
      content: 'The community rehabilitation station was closed three times.', basis: 'The health commission runs the station.',
      why: 'It has to be checked with the clinic.', first: 'The station was told to open on time.',
      comment: 'It was closed again today.', second: 'Somebody else is on duty, and the hours are posted.', done: 'Done',
    },
  },
  async play({ as, words }) {
    const ticket = await applyFor(as, 'ticket', { kind: { kind: 'complaint' }, content: { content: words.content } });
    const { number } = ticket;
    const coordinator = await as('officer');
    const onDesk = () => toCase(coordinator, number);
    const byAddress = async (officer) => officer.open(`/staff/cases/${number}`);
    await onDesk();
    await fillAct(coordinator, number, 'dispatch', { topic: 'subsidies', urgency: 'normal' });

    const civil = await as('civil');
    await toCase(civil, number);
    await act(civil, 'return', { reason: words.basis });

    await byAddress(coordinator);
    await coordinator.see(words.basis);
    await fillAct(coordinator, number, 'dispatch-again', { topic: 'rehabilitation', main_unit: 'health', urgency: 'normal' });

    const health = await as('health');
    await toCase(health, number);
    await act(health, 'sign');
    await fillAct(health, number, 'ask-extension', { extension_days: '2', reason: words.why });
    // The coordinator sees it wherever it lies, and decides.
    await coordinator.open('/staff/coordinated');
    await toCase(coordinator, number);
    await coordinator.see(words.why);
    await act(coordinator, 'grant-extension');
    await byAddress(health);
    await fillAct(health, number, 'reply', { outcome: 'solved', reason: words.first });

    await byAddress(coordinator);
    await coordinator.see(words.first);
    await act(coordinator, 'pass-review');
    await fillAct(coordinator, number, 'visit', { reached: 'yes', solved: 'no', satisfied: 'dissatisfied', comment: words.comment });

    await byAddress(health);
    await health.see(words.comment);
    await fillAct(health, number, 'reply', { outcome: 'solved', reason: words.second });
    await byAddress(coordinator);
    await act(coordinator, 'pass-review');
    await fillAct(coordinator, number, 'visit', { reached: 'yes', solved: 'yes', satisfied: 'satisfied' });

    const someone = await openAs(as, ticket);
    await someone.see(words.done);
  },
};
