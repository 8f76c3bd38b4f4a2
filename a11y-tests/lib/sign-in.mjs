// Signs in as people do, through the forms, in a browser without JavaScript. Fields are found by their
// autocomplete tokens, which the portal must carry anyway (WCAG 1.3.5).
import { paths } from './product.mjs';
import { totp } from './totp.mjs';

/** Presses the button of the page's first form; gives back the answer. */
async function submit(page) {
  const button = page.locator('main form button:not([type=button])').first();
  const [answer] = await Promise.all([page.waitForNavigation(), button.click()]);
  return answer;
}

async function mustHave(page, selector, what) {
  const field = page.locator(selector).first();
  if (!(await field.count())) throw new Error(`sign-in: no ${what} on ${page.url()} (${await page.title()})`);
  return field;
}

/**
 * Signs a resident in by the code that the demo's phone shows. `seen` is told of each page on the way, since no link
 * leads to these pages.
 */
export async function signInResident(page, origin, { phone }, seen) {
  await page.goto(origin + paths.residentSignIn);
  await (await mustHave(page, 'main input[autocomplete~=tel]', 'phone field')).fill(phone);
  await seen(await submit(page));
  const code = await newestCode(page.context(), origin, phone);
  await (await mustHave(page, 'main input[autocomplete~=one-time-code]', 'code field')).fill(code);
  await submit(page);
  await mustBeIn(page);
}

/** Signs staff in by password and one-time password, on one page or two. */
export async function signInStaff(page, origin, { login, password, totp_secret }, seen) {
  await page.goto(origin + paths.staffSignIn);
  await (await mustHave(page, 'main input[autocomplete~=username]', 'login field')).fill(login);
  await (await mustHave(page, 'main input[autocomplete~=current-password]', 'password field')).fill(password);
  const code = page.locator('main input[autocomplete~=one-time-code]').first();
  if (!(await code.count())) await seen(await submit(page));
  if (totp_secret) {
    await mustHave(page, 'main input[autocomplete~=one-time-code]', 'field for the one-time password');
    await code.fill(totp(totp_secret));
    await submit(page);
  }
  await mustBeIn(page);
}

/** No field for a password or a code is left: the portal took them. */
async function mustBeIn(page) {
  if (await page.locator('main input:is([autocomplete~=current-password], [autocomplete~=one-time-code])').count()) {
    const said = await page.locator('.error-summary').allInnerTexts();
    throw new Error(`sign-in refused on ${page.url()}: ${said.join(' ').replace(/\s+/g, ' ') || 'no error said'}`);
  }
}

/** The newest code that was sent to a phone: the page lists the newest text first. */
export async function newestCode(context, origin, phone) {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}${paths.demoPhone}?phone=${encodeURIComponent(phone)}`);
    const text = await page.locator('main').innerText();
    const code = text.match(/(?<!\d)\d{6}(?!\d)/)?.[0];
    if (!code) throw new Error(`no code for ${phone} on ${paths.demoPhone}`);
    return code;
  } finally {
    await page.close();
  }
}
