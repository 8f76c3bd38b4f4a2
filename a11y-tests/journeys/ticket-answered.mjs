// Somebody asks something without a name; the Federation answers at once, and the answer is read with number and code.
import { act, applyFor, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'ticket-answered',
  words: {
    'zh-Hans': { question: '两项补贴每月什么时候发？', answer: '每月月底前发到一卡通。', state: '已答复', letter: '答复' },
    en: { question: 'When are the two subsidies paid?', answer: 'By the end of each month.', state: 'Answered', letter: 'Answer' },
  },
  async play({ as, words }) {
    const ticket = await applyFor(as, 'ticket', { kind: { kind: 'consultation' }, content: { content: words.question } });
    const officer = await as('officer');
    await toCase(officer, ticket.number);
    await officer.see(words.question);
    await act(officer, 'answer', { reason: words.answer });
    await officer.see(words.answer);
    const someone = await openAs(as, ticket);
    await someone.see(words.state);
    await someone.see(words.letter);
  },
};
