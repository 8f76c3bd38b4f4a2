// Somebody wants to know what they can get: no account, nothing kept. They mistype their age, are told so next to it, read what
// is likely and why, change one answer, and look up whom to turn to.
export default {
  name: 'entitlements',
  words: {
    'zh-Hans': {
      ...{ asks: '看看能享受什么', wrong: '请写0到130的整数', likely: '很可能可以享受', living: '困难残疾人生活补贴' },
      ...{ care: '重度残疾人护理补贴', not: '不是一级、二级', change: '改答案', given: '规划期至2025年', unit: '找谁' },
    },
    en: {
      ...{ asks: 'What can I get?', wrong: 'Write a whole number', likely: 'Very likely yes', living: 'Living allowance' },
      ...{ care: 'Care allowance', not: 'does not say grade one or two', change: 'Change your answers', given: 'The plan ended in 2025' },
      unit: 'Whom to turn to',
    },
  },
  async play({ as, words }) {
    const somebody = await as('public');
    await somebody.open('/');
    await somebody.followTo('/entitlements');
    await somebody.see(words.asks);
    const said = { certificate: 'yes', grade: 'third', categories: ['hearing'], household: 'here', income: 'low-income', care: 'yes' };
    await somebody.fill('/entitlements', { ...said, receives: ['none'], age: 'six' });
    await somebody.press();
    await somebody.see(words.wrong);
    await somebody.fill('/entitlements', { age: '6' });
    await somebody.press();
    await somebody.see(words.likely);
    await somebody.see(words.living);
    await somebody.see(words.not);
    const sections = (id) => somebody.page.locator(`section[aria-labelledby=${id}]`).innerText();
    if (!(await sections('likely')).includes(words.living)) throw new Error('the living allowance is not likely');
    if (!(await sections('no')).includes(words.care)) throw new Error('the care allowance is not refused');

    await somebody.tabTo('main form summary, main details:has(form) > summary', 'the answers, to be changed');
    await somebody.page.keyboard.press('Enter');
    await somebody.fill('/entitlements', { grade: 'first' });
    await somebody.press();
    if (!(await sections('likely')).includes(words.care)) throw new Error('with grade one the care allowance is not likely');
    await somebody.followTo('/programmes/child-rehabilitation');
    await somebody.see(words.given);
    await somebody.see(words.unit);
  },
};
