// A simple call by keyboard alone, from the telephone system's address to the answer: so many keys beside the text.

/** Keys that the call needs at most, beside what is typed: each more is felt in every call of a day. */
const MOST = 22;

export default {
  name: 'hotline-answered',
  words: {
    'zh-Hans': { number: '13847200163', question: '残疾人证几年换一次？', answer: '有效期写在证上，到期前来换领。', done: /已经答复/ },
    en: { number: '13847200164', question: 'How often is a certificate renewed?', answer: 'Its last day is on the card; renew before it.', done: /Answered and closed/ },
  },
  async play({ as, words }) {
    const operator = await as('officer');
    await operator.open(`/staff/hotline?from=${words.number}`);
    const { page } = operator;
    let keys = 0;
    const press = async (key) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const reach = async (selector) => {
      for (let count = 0; count < 60; count += 1) {
        if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
        await press('Tab');
      }
      throw new Error(`${selector} is not reached by the Tab key`);
    };
    const loaded = async (key) => Promise.all([page.waitForLoadState('load'), page.waitForNavigation(), press(key)]);
    // The button has the focus already.
    await loaded('Enter');
    await reach('input[name=kind]');
    await press('Space');
    await reach('textarea[name=content]');
    await page.keyboard.insertText(words.question);
    await reach('input[name=concerns]');
    await press('Space');
    await reach('input[name=truth]');
    await press('Space');
    await reach('textarea[name=answer]');
    await page.keyboard.insertText(words.answer);
    await reach('button[value=answer]');
    await loaded('Enter');
    await operator.see(words.done);
    await operator.see(/\d{4} ?\d{4} ?\d{4}/);
    if (keys > MOST) throw new Error(`a simple call needs ${keys} keys beside its text, and ${MOST} are allowed`);
  },
};
