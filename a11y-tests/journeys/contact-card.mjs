// The shortest service: somebody leaves how the federation may reach them, in their own way.
export default {
  name: 'contact-card',
  words: { 'zh-Hans': { check: '检查', received: '提交成功' }, en: { check: 'Check', received: 'received' } },
  async play({ as, words }) {
    const resident = await as('public');
    await resident.open('/services/contact-card');
    await resident.press();
    await resident.fillForm({}, async (page) => (await page.title()).includes(words.check));
    await resident.press();
    await resident.seeTitle(words.received);
  },
};
