// The portal under test as the checks see it: its pages, its readers, and how to open one in a browser.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../in-page/read-page.mjs';
import { bringAxe } from './axe.mjs';
import { launch } from './browser.mjs';
import { undrawnPage } from './debugger.mjs';
import { journeyReaders, languages, ownReaders, preferencesCookie, paths } from './product.mjs';
import { Routes } from './routes.mjs';
import { outFolder, serve } from './server.mjs';
import { signInResident, signInStaff } from './sign-in.mjs';

// What a browser sends when no file was chosen: the field with no name and no bytes.
const nothingChosen = Buffer.from(
  '--nothing\r\nContent-Disposition: form-data; name="file"; filename=""\r\n' +
    'Content-Type: application/octet-stream\r\n\r\n\r\n--nothing--\r\n',
);

/** No setting at all. */
const standard = { chosen: [], style: true };

export class Portal {
  /** Browser → the name of its reader. */
  #reading = new WeakMap();

  static async open(options) {
    const server = await serve(options);
    try {
      const portal = new Portal(server, await launch(), options);
      await portal.#prepare();
      return portal;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  constructor(server, browser, options) {
    this.server = server;
    this.origin = server.origin;
    this.routes = new Routes(server.routes);
    this.browser = browser;
    this.options = options;
    /** Name of a reader → cookies of a signed-in browser. */
    this.readers = new Map([['public', { cookies: [], origins: [] }]]);
    /** Name of a reader → their role, where it is called something else. */
    this.roles = new Map();
    /** Readers in the middle of a form whose answers must stay: nothing is sent as them. */
    this.careful = new Set();
    /** Every page that was seen, in the order it was seen. */
    this.records = [];
    this.demo = { staff: [], residents: [], cases: [] };
    this.pagesFolder = join(outFolder, 'pages');
  }

  async #prepare() {
    rmSync(this.pagesFolder, { recursive: true, force: true });
    mkdirSync(this.pagesFolder, { recursive: true });
    const reading = await this.browser.newContext();
    this.parser = await reading.newPage();
    const answer = await fetch(this.origin + paths.demoState).catch(() => null);
    if (answer?.ok) this.demo = await answer.json();
  }

  /** Signs one reader of each kind in, once for the whole run. */
  async signInAll(findings) {
    const kinds = [
      ...this.demo.residents.slice(0, 1).map((person) => ['resident', signInResident, person]),
      ...firstOfEach(this.demo.staff).map((person) => [person.role, signInStaff, person]),
      ...this.demo.staff
        .filter(({ login }) => [...ownReaders, ...journeyReaders].includes(login))
        .map((person) => [person.login, signInStaff, person]),
    ];
    for (const [role, signIn, person] of kinds) {
      if (person.role) this.roles.set(role, person.role);
      const context = await this.contextFor('public', languages[0], [], { javaScriptEnabled: false });
      try {
        await signIn(await context.newPage(), this.origin, person, (answer) => this.#keepOnTheWay(context, answer, role));
        this.readers.set(role, await context.storageState());
      } catch (error) {
        findings.add('sign-in', role, error.message.split('\n')[0]);
      }
      await context.close();
    }
  }

  /** Keeps a page of signing in, in every language: only somebody half signed in can see it. */
  async #keepOnTheWay(context, answer, role) {
    const request = answer.request();
    const url = answer.url().split('#')[0];
    const again = { url, method: request.method(), form: Object.fromEntries(new URLSearchParams(request.postData() ?? '')) };
    for (const language of [...languages.slice(1), languages[0]]) {
      await context.addCookies([{ ...preferencesCookie(language), url: this.origin }]);
      const shown = await this.ask(context, again);
      await this.record({
        url,
        method: again.method,
        reader: `${role}, signing in`,
        language,
        status: shown.status(),
        html: await shown.text(),
        policy: shown.headers()['content-security-policy'],
        replay: false,
      });
    }
  }

  /** Whether a route may be opened by a reader. */
  isFor(audience, reader) {
    return audience.includes(this.roles.get(reader) ?? reader);
  }

  /** Adds a reader whose cookies come from elsewhere, such as somebody in the middle of a form. */
  addReader(name, storageState) {
    this.readers.set(name, storageState);
  }

  /** A browser of one reader with a language and settings. */
  async contextFor(reader, language, chosen = [], more = {}) {
    const context = await this.browser.newContext({
      storageState: this.readers.get(reader),
      locale: language === 'en' ? 'en' : 'zh-CN',
      viewport: { width: 1280, height: 900 },
      ...more,
    });
    await this.choose(context, language, chosen);
    this.#reading.set(context, reader);
    return context;
  }

  /** Makes a browser that is open another reader's. */
  async #readAs(context, reader) {
    if (this.#reading.get(context) === reader) return;
    await context.clearCookies();
    await context.addCookies(this.readers.get(reader)?.cookies ?? []);
    this.#reading.set(context, reader);
  }

  /**
   * Two pages to measure in, both with axe. No check looks at pixels, and drawing is a quarter of the work: one page is never
   * drawn, the other is for what waits for that, as `autofocus` does.
   */
  async pagesToMeasure(language) {
    const context = await this.contextFor('public', language);
    await bringAxe(context);
    const drawn = await context.newPage();
    const undrawn = await undrawnPage(drawn);
    return { context, drawn, undrawn, pageOf: ({ html }) => (html.includes(' autofocus') ? drawn : undrawn) };
  }

  /** Sets language and settings of a browser that is open. */
  choose(context, language, chosen) {
    return context.addCookies([{ ...preferencesCookie(language, chosen), url: this.origin }]);
  }

  /**
   * The page of a record as a setting makes it, without showing it: the attributes of `<html>`, and the rest without the
   * hidden values that differ each time. Null for what cannot be had twice. Leaves the browser with the setting.
   */
  async fetchAgain(context, record, chosen) {
    if (!record.replay) return null;
    await this.choose(context, record.language, chosen);
    const html = await (await this.ask(context, record)).text();
    const [, attributes = ''] = html.match(/<html\s*([^>]*)>/) ?? [];
    const withoutValue = (tag) => tag.replace(/value="[^"]*"/, '');
    const body = html.replace(/<html[^>]*>/, '').replace(/<input[^>]*type="hidden"[^>]*>/g, withoutValue);
    return { attributes, body };
  }

  /** Reads HTML without showing it. */
  read(html, url) {
    return this.parser.evaluate(readPage, { html, url });
  }

  /** Asks for a page, or sends a form, with the cookies of a context. Redirects within the portal are followed. */
  async ask(context, { method = 'GET', url, form, multipart }) {
    const headers = { origin: this.origin, 'sec-fetch-site': 'same-origin' };
    const sent = method === 'GET' ? {} : multipart ? { data: nothingChosen } : { form };
    if (multipart) headers['content-type'] = 'multipart/form-data; boundary=nothing';
    // The address of a redirect is part of the answer: a page is known by where it stands. A line that the program was
    // just closing is tried once more; each form carries a key, so that sending it twice does nothing.
    const options = { method, headers, maxRedirects: method === 'GET' ? 5 : 0, maxRetries: 1, ...sent };
    return context.request.fetch(url, options);
  }

  /** Keeps a page that was seen, for every later check. */
  async record({ url, method = 'GET', form, multipart, reader, language, status, html, state, policy, replay = true }) {
    const read = await this.read(html, url);
    const pattern = this.routes.patternOf(new URL(url).pathname, method);
    // A page of errors is a visit to its form; a refusal or a missing page is none.
    if (status < 400 || status === 422) this.routes.visit(this.routes.patternOf(new URL(url).pathname));
    const number = this.records.length;
    const file = join(this.pagesFolder, `${String(number).padStart(5, '0')}.html`);
    writeFileSync(file, html);
    const record = {
      number,
      url,
      method,
      form,
      multipart,
      role: reader,
      language,
      status,
      state,
      policy,
      replay,
      pattern,
      file,
      html,
      title: read.title,
      htmlLanguage: read.language,
      skeleton: read.skeleton,
      parts: read.parts,
      text: read.text,
      htmlClass: read.htmlClass,
      key: JSON.stringify([reader, method, url, form ?? null, state ?? null]),
    };
    this.records.push(record);
    return { record, read };
  }

  /**
   * Shows a recorded page in `page` to its reader, with everything unfolded. A page that answers to GET is asked again. A form is
   * sent again where the setting may change its answer; otherwise, and for what cannot be had twice (a receipt), the
   * stored page is shown with the classes of the setting.
   */
  async show(page, record, setting = standard) {
    await this.#readAs(page.context(), record.role);
    await this.choose(page.context(), record.language, setting.chosen);
    let answer;
    if (record.method === 'GET' && record.replay) {
      answer = await page.goto(record.url);
      if (setting === standard && !(await this.#isStill(record, answer))) {
        // Somebody's act changed it, as a decision empties a queue: what was seen is tested as it was.
        record.replay = false;
        return this.show(page, record, setting);
      }
    } else {
      const shown = record.replay && !setting.style ? await this.#sendAgain(page, record) : this.#stored(record, setting);
      const own = (address) => address.href.split('#')[0] === record.url;
      await page.route(own, (route) => route.fulfill(shown), { times: 1 });
      answer = await page.goto(record.url);
    }
    await page.evaluate(() => document.querySelectorAll('details').forEach((box) => (box.open = true)));
    return answer;
  }

  /** A page that answers as it did, and is built as it was. */
  async #isStill(record, answer) {
    if (answer.status() !== record.status) return false;
    return (await this.read(await answer.text(), record.url)).skeleton === record.skeleton;
  }

  async #sendAgain(page, record) {
    const answer = await this.ask(page.context(), record);
    const { 'content-encoding': _encoding, 'content-length': _length, ...headers } = answer.headers();
    return { status: answer.status(), headers, body: await answer.text() };
  }

  #stored(record, { chosen }) {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (record.policy) headers['content-security-policy'] = record.policy;
    const classes = this.settingClasses?.get(chosen.join('.')) ?? record.htmlClass;
    return { status: record.status, headers, body: record.html.replace(/<html[^>]*>/, (tag) => withClass(tag, classes)) };
  }

  /** Learns which classes each setting puts on `<html>`, from the home page. */
  async learnSettingClasses(settings) {
    this.settingClasses = new Map();
    for (const { chosen } of settings) {
      const context = await this.contextFor('public', 'zh-Hans', chosen);
      const answer = await context.request.get(this.origin + paths.home);
      const { htmlClass } = await this.read(await answer.text(), this.origin);
      this.settingClasses.set(chosen.join('.'), htmlClass);
      await context.close();
    }
  }

  async close() {
    await this.browser.close();
    await this.server.stop();
  }
}

function withClass(tag, classes) {
  const bare = tag.replace(/\sclass="[^"]*"/, '');
  return classes ? bare.replace(/>$/, ` class="${classes}">`) : bare;
}

function firstOfEach(staff) {
  return [...new Map([...staff].reverse().map((person) => [person.role, person])).values()];
}

/** Runs `work` over `items` with at most `width` at a time. */
export async function inParallel(items, width, work) {
  const waiting = [...items];
  const one = async () => {
    while (waiting.length) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: width }, one));
}
