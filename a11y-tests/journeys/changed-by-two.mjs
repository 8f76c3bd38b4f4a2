// A limit and its sentence are changed by two administrators: one proposes it from a day on, sees it beside what stands now, and
// cannot approve it; another does. Words of a service likewise, and a change that is not approved changes nothing.
const dated = (document) => {
  const [year, month, day] = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10).split('-');
  return { 'from.year': year, 'from.month': month, 'from.day': day, document };
};

export default {
  name: 'changed-by-two',
  words: {
    'zh-Hans': { service: 'publicity-objection', paper: '东残发〔2026〕21号', mine: '这一条是您自己填的', before: '现在', none: '没有批准', zh: '改过的说法。', en: 'Said another way.' },
    en: { service: 'information-request', paper: '东残发〔2026〕22号', mine: 'You wrote this down', before: 'Now', none: 'not approve', zh: '换了一种说法。', en: 'Another way to say it.' },
  },
  async play({ as, words }) {
    const first = await as('system-administrator');
    await first.open(`/staff/texts/${words.service}`);
    await first.followTo(`/staff/texts/${words.service}/summary`);
    await first.meetErrors();
    await first.fill('/summary', { 'words.zh-Hans': words.zh, 'words.en': words.en, ...dated(words.paper) });
    await first.send('/summary');
    first.at(/\/staff\/changes$/);
    await first.see(words.paper);
    await first.see(words.before);

    const second = await as('system2');
    await second.open('/staff/changes');
    await second.see(words.paper);
    const card = second.page.locator('article', { hasText: words.paper });
    await card.locator('button[value=approve]').press('Enter');
    await second.see(words.paper);
    if (await second.page.locator('article', { hasText: words.paper }).count()) throw new Error('it still waits after the approval');

    await first.open('/staff/limits');
    const link = first.page.locator(`a[href^="/staff/limits/contact-card/"]`).first();
    await first.followTo(await link.getAttribute('href'));
    const action = new URL(first.page.url()).pathname;
    await first.meetErrors();
    await first.fill(action, { limit: '9', unit: 'working-days', 'words.zh-Hans': '提交后9个工作日内登记。', 'words.en': 'Within 9 working days.', ...dated(words.paper) });
    await first.send(action);
    await first.see(words.paper);
    await first.page.locator('article', { hasText: words.paper }).locator('button[value=refuse]').press('Enter');
    if (await first.page.locator('article', { hasText: words.paper }).count()) throw new Error('it was not taken back');
  },
};
