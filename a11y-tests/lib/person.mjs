// Somebody who uses the portal with the keyboard alone and without JavaScript. The verbs of the journeys.
// Whatever cannot be done that way fails the journey.
import { sampleFor } from './answers.mjs';
import { pressTab } from './debugger.mjs';
import { newestCode } from './sign-in.mjs';

const mostPresses = 200;

/** In the page: presses of Tab that cannot bring the focus to this element yet, by the order of the document. */
function stopsBefore(wanted) {
  const groups = new Set();
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((one) => {
    if (one === wanted) return true;
    if (one.disabled || one.tabIndex < 0 || one.type === 'hidden' || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== 'radio') return true;
    if (one.name === wanted.name) return false;
    const isFirst = !groups.has(one.name);
    groups.add(one.name);
    return isFirst;
  });
  const from = document.activeElement;
  const passed = stops.filter((one) => one === from || one.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING).length;
  return Math.max(0, stops.indexOf(wanted) - (from === document.body ? 0 : passed));
}

/** In the page: the first element that one of these selectors finds, in their order. */
function firstOf(selectors) {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** In the page: the fields of a form that somebody can answer, each name once. */
function fieldsOf(selector) {
  const shown = [...document.querySelector(selector).elements].filter(
    (one) => one.name && one.offsetParent !== null && !['submit', 'button', 'hidden'].includes(one.type),
  );
  const first = shown.filter((one, place) => shown.findIndex((other) => other.name === one.name) === place);
  return first.map((one) => ({
    name: one.name,
    type: one.type,
    held: one.value,
    autocomplete: one.autocomplete,
    inputMode: one.inputMode,
  }));
}

/** In the page: the values of what a selector finds. */
const valuesOf = (selector) => [...document.querySelectorAll(selector)].map((one) => one.value);

const isFocused = (one) => one === document.activeElement;

/** The button that sends a form: rather one without a name than one that, say, removes a row. */
function mainButton(form) {
  const buttons = `${form} button:not([type=button]):not([tabindex="-1"])`;
  return [`${buttons}:not([name])`, buttons];
}

export class Person {
  constructor(portal, { reader, language, journey }) {
    Object.assign(this, { portal, reader, language, journey });
  }

  async begin() {
    this.context = await this.portal.contextFor(this.reader, this.language, [], { javaScriptEnabled: false });
    this.page = await this.context.newPage();
    return this;
  }

  async end() {
    await this.context?.close();
  }

  /** Goes to an address, as from a letter or a bookmark. */
  async open(path) {
    await this.#arrive(() => this.page.goto(new URL(path, this.portal.origin).href));
  }

  /** Follows the link with this name, found by Tab. Text or expression. */
  async follow(name) {
    await this.tabTo(this.page.getByRole('link', { name }).first(), `link ${name}`);
    await this.#arrive(() => this.#pressAndWait('Enter'));
  }

  /** Follows the first link that leads to this address. */
  async followTo(path) {
    await this.tabTo(`a[href^="${path}"]`, `link to ${path}`);
    await this.#arrive(() => this.#pressAndWait('Enter'));
  }

  /** Presses the button with this name; without one the first button of the page's form. */
  async press(name) {
    const button = name ? this.page.getByRole('button', { name }).first() : mainButton('main form');
    await this.tabTo(button, `button ${name ?? 'of the form'}`);
    await this.#arrive(() => this.#pressAndWait('Enter'));
  }

  /** Presses the button of the form that is sent to this address, such as `/submission`. */
  async send(to) {
    await this.tabTo(mainButton(`main form[action*="${to}"]`), `button to ${to}`);
    await this.#arrive(() => this.#pressAndWait('Enter'));
  }

  /** Presses Enter in the field of this name: the browser presses the form's first button. */
  async enterIn(name) {
    await this.tabTo(`main form [name="${name}"]`, `field ${name}`);
    await this.#arrive(() => this.#pressAndWait('Enter'));
  }

  /** The page must be at this address. */
  at(expression) {
    const { pathname } = new URL(this.page.url());
    if (!expression.test(pathname)) throw new Error(`this is ${pathname} and not ${expression}`);
  }

  /** Types into the field with this label in place of what it holds. */
  async type(label, text) {
    await this.#typeInto(this.page.getByRole('textbox', { name: label }).first(), text, `field ${label}`);
  }

  /** Answers a question page by the names of its fields; fields that `answers` leaves out get samples. */
  async answer(answers = {}, { form = 'main form', samples = true } = {}) {
    const fields = await this.page.evaluate(fieldsOf, form);
    const names = fields.map((one) => one.name);
    for (const { name, type, held, ...asks } of fields) {
      if (answers[name] === null || (!samples && !(name in answers))) continue;
      const field = `${form} [name="${name}"]`;
      if (type === 'radio') await this.#choose(name, answers[name]);
      else if (type === 'checkbox') await this.#tick(name, answers[name]);
      else if (type === 'select-one') await this.#pick(field, answers[name]);
      else if (type !== 'file' && !(answers[name] === undefined && held))
        await this.#typeInto(field, answers[name] ?? sampleFor({ name, ...asks }), `field ${name}`);
    }
    const unknown = Object.keys(answers).filter((name) => !names.includes(name));
    if (unknown.length)
      throw new Error(`no field ${unknown.join(', ')} on “${await this.page.title()}”; there are ${names.join(', ')}`);
  }

  /** Fills the named fields of the form that is sent to this address, and nothing else. */
  async fill(to, answers) {
    await this.answer(answers, { form: `main form[action*="${to}"]`, samples: false });
  }

  /**
   * Goes through a form from question to question until `until` is true of the page. `answers` maps a page's last
   * part of the address to its answers.
   */
  async fillForm(answers, until) {
    for (let count = 0; count < 60 && !(await until(this.page)); count += 1) {
      const before = this.page.url();
      const id = new URL(before).pathname.split('/').pop();
      await this.answer(answers[id]);
      await this.press();
      if (this.page.url() === before) throw new Error(`“${await this.page.title()}” does not go on: ${await this.#errors()}`);
    }
  }

  /** Sends the form of this page empty and expects the focus on the summary, and its first link at a field. */
  async meetErrors() {
    await this.press();
    const summary = await this.#find('.error-summary');
    if (!summary) throw new Error(`an empty answer is taken on “${await this.page.title()}”`);
    if (!(await summary.evaluate(isFocused))) throw new Error('the summary of errors does not have the focus');
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Enter');
    const field = await this.page.evaluate(() => document.activeElement?.getAttribute('name'));
    if (!field) throw new Error('the link of the summary does not put the focus into a field');
  }

  async see(text) {
    const main = await this.#said();
    const held = text instanceof RegExp ? text.test(main) : main.includes(text);
    if (!held) throw new Error(`“${text}” is not on “${await this.page.title()}”`);
  }

  async mustNotSee(text) {
    if ((await this.#said()).includes(text))
      throw new Error(`“${text}” is on “${await this.page.title()}”`);
  }

  /** What a printer would put on paper: the words, and the smallest letters of the main part, in points. */
  async printed() {
    await this.page.emulateMedia({ media: 'print' });
    const sheet = await this.page.evaluate(() => {
      const said = [...document.querySelectorAll('main *')].filter(
        (one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()),
      );
      const points = said.map((one) => (parseFloat(getComputedStyle(one).fontSize) * 72) / 96);
      return { text: document.body.innerText, smallest: Math.min(...points) };
    });
    await this.page.emulateMedia({ media: null });
    return sheet;
  }

  async seeTitle(text) {
    const title = await this.page.title();
    if (!(text instanceof RegExp ? text.test(title) : title.includes(text)))
      throw new Error(`the title is “${title}” and not “${text}”`);
  }

  /** The first match of an expression in what the page says, such as a number to keep. */
  async note(expression) {
    const found = (await this.#said()).match(expression);
    if (!found) throw new Error(`nothing like ${expression} on “${await this.page.title()}”`);
    return found[1] ?? found[0];
  }

  /** The code that came to a phone. */
  async codeSentTo(phone) {
    return newestCode(this.context, this.portal.origin, phone);
  }

  /** Tab, until the focus is on what a locator, a selector or the first good one of several finds. */
  async tabTo(place, what) {
    const wanted = await this.#find(place);
    if (!wanted) throw new Error(`there is no ${what} on “${await this.page.title()}” (${this.page.url()})`);
    // Looking after every press costs more than the presses: as many as the page has stops on the way go without.
    const without = Math.min(await wanted.evaluate(stopsBefore), mostPresses);
    await pressTab(this.page, without);
    for (let press = without; press <= mostPresses; press += 1) {
      if (await wanted.evaluate(isFocused)) return;
      await pressTab(this.page, 1);
    }
    throw new Error(`Tab does not reach the ${what} on “${await this.page.title()}”`);
  }

  /** Rather by selector: the machinery of locators takes as long as the page to load, and each new page has to anew. */
  async #find(place) {
    if (typeof place !== 'string' && !Array.isArray(place)) return (await place.elementHandles())[0];
    return (await this.page.evaluateHandle(firstOf, [place].flat())).asElement();
  }

  /** What the main part of the page says. */
  #said() {
    return this.page.evaluate(() => document.querySelector('main').innerText);
  }

  async #typeInto(field, text, what) {
    await this.tabTo(field, what);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Arrow keys within a group of radios: Tab enters it, the arrows choose. */
  async #choose(name, value) {
    const group = `main form input[type=radio][name="${name}"]`;
    const values = await this.page.evaluate(valuesOf, group);
    // A paper is brought to the counter: no file is needed to go on.
    const wanted = value ?? (name.endsWith('.way') ? 'counter' : values[0]);
    if (!values.includes(wanted)) throw new Error(`${name} has no choice ${wanted}; there are ${values.join(', ')}`);
    const inGroup = () =>
      this.page.evaluate((group) => document.activeElement?.type === 'radio' && document.activeElement.name === group, name);
    // Tab enters at the chosen one, or at the first.
    if (!(await inGroup())) await this.tabTo([`${group}:checked`, group], `choices ${name}`);
    const focusedValue = () => this.page.evaluate(() => document.activeElement?.value);
    for (let press = 0; press < values.length && (await focusedValue()) !== wanted; press += 1)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
    if ((await this.page.evaluate(valuesOf, `${group}:checked`))[0] !== wanted)
      throw new Error(`${name}: the arrows do not choose ${wanted}`);
  }

  async #tick(name, value) {
    const boxes = `main form input[type=checkbox][name="${name}"]`;
    const [first] = await this.page.evaluate(valuesOf, boxes);
    const ticked = await this.page.evaluate(valuesOf, `${boxes}:checked`);
    for (const wanted of [value ?? first].flat()) {
      if (ticked.includes(wanted)) continue;
      await this.tabTo(`${boxes}[value="${wanted}"]`, `checkbox ${name}`);
      await this.page.keyboard.press('Space');
    }
  }

  async #pick(field, value) {
    await this.tabTo(field, 'list');
    const values = await this.page.evaluate(valuesOf, `${field} option`);
    const now = () => this.page.evaluate(() => document.activeElement.value);
    const wanted = value ?? values.find(Boolean) ?? values[0];
    await this.page.keyboard.press('Home');
    for (let press = 0; press < values.length && (await now()) !== wanted; press += 1) await this.page.keyboard.press('ArrowDown');
    if ((await now()) !== wanted) throw new Error(`the list has no ${wanted}; there are ${values.join(', ')}`);
  }

  async #pressAndWait(key) {
    const [answer] = await Promise.all([this.page.waitForNavigation({ timeout: 15_000 }), this.page.keyboard.press(key)]);
    return answer;
  }

  /** Keeps each page that is reached, so that every other check sees it too. */
  async #arrive(go) {
    const answer = await go();
    // A provider of identity is somebody else's.
    if (new URL(this.page.url()).origin !== this.portal.origin) return;
    const status = answer?.status() ?? 200;
    if (status >= 500 || status === 404) throw new Error(`${this.page.url()} answers ${status}`);
    if (!answer || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) return;
    await this.portal.record({
      url: this.page.url().split('#')[0],
      reader: this.reader,
      language: this.language,
      status,
      html: await answer.text(),
      policy: answer.headers()['content-security-policy'],
      state: `journey ${this.journey}`,
      replay: false,
    });
  }

  async #errors() {
    return (await this.page.locator('.error-summary').allInnerTexts()).join(' ').replace(/\s+/g, ' ') || 'no error is said';
  }
}
