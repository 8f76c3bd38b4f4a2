// Somebody wants a supporter: one who explains and writes down, and cannot be allowed to send. What the supporter filled in
// the person finds, word for word, and sends it themself.
import { fileAs, toCase } from '../lib/cases.mjs';
import { actForThem, everything, idNumber, nameOf, signIn, until } from '../lib/known.mjs';
import { isCheckPage } from '../lib/product.mjs';

/** What the last page before sending shows as filled in. */
const answers = async ({ page }) => (await page.locator('main dl').allInnerTexts()).join('\n');

const offered = ({ page }, act) => page.locator(`main form[action*="${act}"]`).count();

export default {
  name: 'acting-supporter',
  words: {
    'zh-Hans': {
      ...{ month: '09', phone: '19900009055', never: '支持人不能提交' },
      ...{ not: '您不能提交', where: '本人可以登录后提交', sender: /提交申请\s+.*，本人/ },
    },
    en: {
      ...{ month: '10', phone: '19900009056', never: 'A supporter does not send' },
      ...{ not: 'You may not send this', where: 'They can sign in and send it', sender: /sent\s+.*, The resident/ },
    },
  },
  async play({ as, words }) {
    const [persons, supporters] = [idNumber(`1961${words.month}12`, 106), idNumber(`1972${words.month}12`, 102)];
    const [person, supporter] = [await as('public'), await as('public')];
    await signIn(person, persons, '/mandates');
    await person.followTo('/mandates/new');
    const whom = { side: 'for-me', name: nameOf(supporters), id_number: supporters, relation: 'friend' };
    const asked = { ...whom, kind: 'supporter', scope: 'all', ...until(1), agreed: 'yes' };
    await person.fill('/mandates/new', { ...asked, powers: everything });
    await person.send('/mandates/new');
    await person.see(words.never);
    await person.open('/mandates/new');
    await person.fill('/mandates/new', { ...asked, powers: ['see', 'fill-in'] });
    await person.send('/mandates/new');

    await signIn(supporter, supporters);
    await supporter.followTo('/mandates/0');
    await supporter.send('/agreement');
    await actForThem(supporter);
    await supporter.open('/services/contact-card');
    await supporter.send('/services/contact-card/applications');
    await supporter.fillForm({ phone: { resident_phone: words.phone } }, (page) => isCheckPage(page.url()));
    await supporter.see(words.not);
    await supporter.see(words.where);
    if (await offered(supporter, '/submission')) throw new Error('a supporter is offered to send');
    const filled = await answers(supporter);
    const [, number] = supporter.page.url().match(/\/applications\/(\d+)/);

    await person.open('/applications/mine');
    await person.followTo(`/applications/${number}`);
    person.at(/\/check$/);
    if ((await answers(person)) !== filled) throw new Error('the person does not find what the supporter filled in');
    await fileAs(person);
    const officer = await as('officer');
    await toCase(officer, number);
    await officer.see(words.sender);
    await supporter.open(`/applications/${number}`);
    if (await offered(supporter, '/messages')) throw new Error('a supporter is offered to answer');
  },
};
