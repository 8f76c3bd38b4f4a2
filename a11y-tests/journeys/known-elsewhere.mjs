// Whoever is known to a provider of identity signs in there and comes back to the page that they wanted; whoever turns
// back, or follows an old way, is told so and keeps the other ways.
import { samples } from '../lib/answers.mjs';
import { nameThere, providerId } from '../lib/provider.mjs';

const way = `/sign-in/providers/${providerId}`;
const wanted = '/sign-in?next=/applications/mine';

/** Types on the provider's own pages, and agrees. */
async function agree({ page }, idNumber) {
  await page.locator('input[name=login]').fill(idNumber);
  await page.locator('input[name=password]').fill('any');
  await page.keyboard.press('Enter');
  await page.locator('button[autofocus], button[type=submit]').first().press('Enter');
  await page.waitForURL(/\/applications\/mine/);
}

export default {
  name: 'known-elsewhere',
  words: {
    'zh-Hans': { failed: '您没有在', used: '已经用过' },
    en: { failed: 'You did not sign in', used: 'was used before' },
  },
  async play({ as, words }) {
    const resident = await as('public');
    await resident.open(wanted);
    await resident.followTo(way);
    await agree(resident, samples.id_number);
    await resident.open('/applications/mine');
    const signedIn = await resident.page.locator('.signed').innerText();
    if (!signedIn.includes(nameThere)) throw new Error(`who is signed in is not said: ${signedIn}`);

    const doubtful = await as('public');
    await doubtful.open(wanted);
    await doubtful.followTo(way);
    await doubtful.page.locator('a[href*="/abort"]').press('Enter');
    await doubtful.page.waitForURL(/callback/);
    const back = doubtful.page.url();
    await doubtful.see(words.failed);
    if (!(await doubtful.page.locator('#failed').evaluate((one) => one === document.activeElement)))
      throw new Error('what did not work does not have the focus');
    await doubtful.open(back);
    await doubtful.see(words.used);
  },
};
