// A family has one phone. It was registered for the first of them, and not again for the second; both write its number into
// their forms and use it one after the other, and each sees only what is theirs.
import { fileAs } from '../lib/cases.mjs';
import { idNumber, nameOf, signIn, signInByPhone, signOut } from '../lib/known.mjs';

const mine = '/applications/mine';

async function files(somebody, service, phone) {
  await somebody.open(`/services/${service}`);
  await somebody.send(`/services/${service}/applications`);
  const { number } = await fileAs(somebody, { phone: { resident_phone: phone } });
  return number;
}

async function listsOnly(somebody, own, others) {
  await somebody.open(mine);
  const listed = (number) => somebody.page.locator(`main a[href*="${number}"]`).count();
  if (!(await listed(own))) throw new Error('their own case is not on their list');
  if (await listed(others)) throw new Error('the other one’s case is on their list');
}

async function isKeptFrom(somebody, number) {
  const answer = await somebody.page.goto(`${somebody.portal.origin}/applications/${number}`);
  if (answer.status() !== 404) throw new Error(`the other one’s case answers ${answer.status()}`);
}

export default {
  name: 'shared-phone',
  words: {
    'zh-Hans': { month: '11', phone: '19900009057', taken: '登记给了另一个人' },
    en: { month: '12', phone: '19900009058', taken: 'registered for somebody else' },
  },
  async play({ as, words: { month, phone, taken } }) {
    const [firsts, seconds] = [idNumber(`1951${month}12`, 104), idNumber(`1976${month}12`, 103)];
    const officer = await as('officer');
    await officer.open('/staff/mandates');
    await officer.followTo('/staff/identities/new');
    await officer.meetErrors();
    const seen = (number) => ({ name: nameOf(number), id_number: number, phone, seen: 'yes' });
    await officer.fill('/staff/identities/new', seen(firsts));
    await officer.send('/staff/identities/new');
    await officer.fill('/staff/identities/code', { code: await officer.codeSentTo(phone) });
    await officer.send('/staff/identities/code');
    await officer.open('/staff/identities/new');
    await officer.fill('/staff/identities/new', seen(seconds));
    await officer.send('/staff/identities/new');
    await officer.see(taken);

    const hand = await as('public');
    await signInByPhone(hand, phone, mine);
    const first = await files(hand, 'contact-card', phone);
    await signOut(hand);
    await hand.page.goBack();
    await hand.mustNotSee(nameOf(firsts));
    await signIn(hand, seconds, mine);
    const second = await files(hand, 'information-request', phone);
    await listsOnly(hand, second, first);
    await isKeptFrom(hand, first);

    const [one, other] = [await as('public'), await as('public')];
    await signInByPhone(one, phone, mine);
    await listsOnly(one, first, second);
    await isKeptFrom(one, second);
    await signIn(other, seconds, mine);
    await listsOnly(other, second, first);
    await isKeptFrom(other, first);
  },
};
