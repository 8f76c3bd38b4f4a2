// Runs inside a blank browser page: what can be said of a page by its HTML alone. One function without imports,
// since its source is what travels to the browser. Gives back rows of [check, what].
export function checkContent({ html, url, language, status, state, origin }) {
  const found = [];
  const say = (check, what) => found.push([check, what]);
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector, inside = doc) => [...inside.querySelectorAll(selector)];
  const chinese = language.startsWith('zh');
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const short = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const languageOf = (node) => (node.closest ? node : node.parentElement)?.closest('[lang]')?.getAttribute('lang') ?? '';
  const hidden = (node) => Boolean(node.closest('[hidden], template, script, style, noscript'));

  // What a link or button is called: its aria-label, or its text without what is hidden from voices.
  const nameOf = (element) => {
    if (element.hasAttribute('aria-labelledby')) {
      return tidy(
        element
          .getAttribute('aria-labelledby')
          .split(/\s+/)
          .map((id) => doc.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    }
    if (element.hasAttribute('aria-label')) return tidy(element.getAttribute('aria-label'));
    const copy = element.cloneNode(true);
    all('[aria-hidden=true]', copy).forEach((part) => part.remove());
    all('img[alt]', copy).forEach((image) => image.replaceWith(image.alt));
    return tidy(copy.textContent);
  };

  const texts = [];
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !hidden(node.parentElement)) texts.push(node);
  }

  // ── language ──
  const pageLanguage = doc.documentElement.lang;
  if (pageLanguage !== language) say('lang-page', `the page says lang="${pageLanguage}" and was asked for in ${language}`);
  const han = /\p{Script=Han}/u;
  const known = /^(?:[A-Z0-9]+|[a-z]|MB|KB|km|kg|cm|px|OK)$/; // JPG, X, MB: read well in any language
  for (const node of texts) {
    const own = languageOf(node);
    if (own.startsWith('zh') && !own.includes('Latn')) {
      const words = node.data.match(/[A-Za-z][A-Za-z'’-]+(?:[ ,]+[A-Za-z][A-Za-z'’-]+)+/g) ?? [];
      const foreign = words.filter((run) => !run.split(/[ ,]+/).every((word) => known.test(word)));
      if (foreign.length) say('lang-part', `“${short(foreign[0])}” stands in Chinese text without lang`);
    } else if (!own.startsWith('zh') && han.test(node.data) && !node.parentElement.closest('input, textarea')) {
      say('lang-part', `“${short(tidy(node.data))}” is Chinese and not marked so`);
    }
  }

  // ── Chinese words ──
  const innerBlank = /\p{Script=Han}[\s\u00a0\u2000-\u200b\u3000]+\p{Script=Han}/u;
  const spoken = all('[aria-label], [alt], [placeholder]', doc.body).flatMap((element) =>
    ['aria-label', 'alt', 'placeholder'].map((name) => element.getAttribute(name)).filter(Boolean),
  );
  for (const text of [
    ...texts.filter((node) => !node.parentElement.closest('pre, textarea')).map((node) => node.data),
    ...spoken,
  ]) {
    const blank = text.match(innerBlank);
    if (blank) say('cjk-inner-space', `a blank between Chinese characters: “${short(tidy(text))}”`);
    const spread = text.match(/(?:\p{Script=Han}[ \u3000]){2}\p{Script=Han}/u);
    if (spread) say('cjk-inner-space', `a word is spread with blanks: “${spread[0]}”`);
  }
  for (const node of texts) {
    const date = node.data.match(/(?<![\d-])\d{4}-\d{1,2}-\d{1,2}(?![\d-])/);
    if (date && !node.parentElement.closest('code, pre'))
      say('date-form', `a voice reads “${date[0]}” badly: write it as a date`);
  }

  // ── title ──
  const title = doc.title;
  if (/\s{2}|^\s|\s$/.test(title) || !title) say('title-pattern', `stray blanks, or no title: “${title}”`);
  const wrong = doc.querySelector('.error-summary');
  const prefix = chinese ? '错误：' : 'Error: ';
  if (wrong && !title.startsWith(prefix))
    say('title-error', `a page with errors has a title that does not begin with “${prefix}”: “${title}”`);
  if (!wrong && status === 200 && title.startsWith(prefix)) say('title-error', `“${title}” on a page without errors`);
  if (title.split(' - ').length < 2) say('title-pattern', `“${title}” is not “page - … - portal”`);
  const step = doc.querySelector('.progress')?.textContent.match(chinese ? /第\d+步，共\d+步/ : /step \d+ of \d+/i)?.[0];
  if (step && !title.toLowerCase().includes(step.toLowerCase()))
    say('title-pattern', `the page is at “${step}” and its title does not say so: “${title}”`);
  if (all('h1').length !== 1) say('one-h1', `${all('h1').length} h1`);

  // ── structure ──
  const first = doc.body.querySelector('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  if (!first?.matches('a[href="#main"]')) say('skip-link', 'the first thing to reach is not the link to #main');
  const main = all('main');
  if (main.length !== 1 || main[0].id !== 'main' || main[0].getAttribute('tabindex') !== '-1')
    say('skip-link', 'there must be one <main id="main" tabindex="-1">');
  const navs = all('nav');
  const navNames = navs.map((nav) =>
    nameOf(nav.hasAttribute('aria-label') || nav.hasAttribute('aria-labelledby') ? nav : doc.createElement('i')),
  );
  if (navs.length > 1 && navNames.some((name) => !name)) say('nav-name', 'a navigation without a name');
  if (new Set(navNames).size !== navNames.length) say('nav-name', `two navigations have the same name: ${navNames.join('、')}`);
  const here = all('[aria-current], .crumbs, .back').length > 0;
  if (!here && !state && status === 200 && new URL(url).pathname !== '/')
    say('location', 'nothing says where in the portal this page is (breadcrumb, back link, aria-current)');
  if (!doc.querySelector('footer a[href^="tel:"]')) say('help-missing', 'no phone number for help in the footer');

  // ── links and buttons ──
  const vague =
    /^(?:请?点击?(?:这里|此处|查看)?|这里|此处|更多|更多内容|详情|查看|查看详情|了解更多|链接|(?:click )?here|(?:read |learn |see |view )?more|details|link|view|this page)[。.>»…→]*$/i;
  const targets = new Map();
  for (const link of all('a[href]', doc.body)) {
    const name = nameOf(link);
    if (vague.test(name)) say('link-vague', `“${name}” says nothing by itself`);
    if (link.target && link.target !== '_self') say('new-window', `“${short(name)}” opens a new window`);
    const where = new URL(link.getAttribute('href'), url);
    const target = where.protocol.startsWith('http') ? where.pathname + where.search : where.href;
    const file = where.pathname.match(/\.(pdf|brf|mp3|ogg|csv|zip|docx?|xlsx?|ofd)$/i)?.[1];
    if (file && !/\d ?(?:[KM]B|字节|bytes)/i.test(name))
      say('file-link', `“${short(name)}” leads to a ${file} and does not say how large it is`);
    const within = link.getAttribute('href').startsWith('#');
    if (within && link.hash.length > 1 && !doc.getElementById(decodeURIComponent(link.hash.slice(1))))
      say('anchor-missing', `“${short(name)}” leads to ${link.hash}, which is not on the page`);
    if (within) continue;
    if (!targets.has(name)) targets.set(name, target);
    else if (targets.get(name) !== target)
      say('link-same-name', `“${short(name)}” leads to ${targets.get(name)} and to ${target}`);
  }
  const buttons = new Map();
  for (const button of all('button', doc.body)) {
    const name = nameOf(button);
    const does = `${button.form?.getAttribute('action') ?? ''} ${button.name}=${button.value}`;
    if (button.disabled) say('disabled-button', `“${short(name)}” is disabled`);
    if (buttons.has(name) && buttons.get(name) !== does)
      say('button-same-name', `two buttons “${short(name)}” do different things`);
    buttons.set(name, does);
  }
  for (const element of all('*')) {
    for (const { name } of element.attributes) {
      if (/^on[a-z]+$/.test(name)) say('inline-handler', `<${element.localName} ${name}>`);
      if (name === 'title' && !element.closest('svg, abbr, head'))
        say('no-title-attribute', `<${element.localName} title>: what is needed stands in the text`);
      if (['accesskey', 'autoplay', 'style', 'placeholder'].includes(name)) say(`no-${name}`, `<${element.localName} ${name}>`);
    }
  }
  all('[tabindex]')
    .filter((element) => Number(element.getAttribute('tabindex')) > 0)
    .forEach((element) => say('tabindex', `<${element.localName} tabindex="${element.getAttribute('tabindex')}">`));
  all('meta[http-equiv=refresh i], marquee, blink, iframe, object, embed').forEach((element) =>
    say('forbidden-element', `<${element.localName}>`),
  );
  all('[src], link[rel=stylesheet][href], link[rel=icon][href], link[rel=preload][href]').forEach((element) => {
    const address = new URL(element.getAttribute('src') ?? element.getAttribute('href'), url);
    if (address.protocol !== 'data:' && address.origin !== origin)
      say('third-party', `${element.localName} from ${address.origin}`);
  });

  // ── fields and errors ──
  const describedBy = new Set(
    all('[aria-describedby]').flatMap((element) => element.getAttribute('aria-describedby').split(/\s+/)),
  );
  const typed = all(
    'input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=password], input[type=search], textarea',
    doc.body,
  );
  typed
    .filter((field) => !field.hasAttribute('autocomplete') && field.localName !== 'textarea')
    .forEach((field) => say('autocomplete', `the field “${field.name}” does not say what it is for, or “off”`));
  const groups = new Map();
  all('input[type=radio]', doc.body).forEach((radio) => groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]));
  for (const [name, radios] of groups) {
    if (radios.length > 1 && !radios.every((radio) => radio.closest('fieldset')?.querySelector(':scope > legend')))
      say('group-legend', `the choices “${name}” have no legend`);
  }
  const bare = (text) =>
    tidy(text)
      .replace(/^(?:错误：|Error: ?)/, '')
      .replace(/[。.]$/, '');
  const errors = all('.error', doc.body);
  for (const error of errors) {
    if (!tidy(error.textContent).startsWith(prefix.trim()))
      say('error-prefix', `“${short(tidy(error.textContent))}” does not begin with “${prefix.trim()}”`);
    if (!error.id || !describedBy.has(error.id))
      say('error-not-associated', `“${short(tidy(error.textContent))}” belongs to no field by aria-describedby`);
  }
  for (const field of all('[aria-invalid=true]')) {
    const ids = (field.getAttribute('aria-describedby') ?? '').split(/\s+/);
    if (!ids.some((id) => doc.getElementById(id)?.matches('.error')))
      say('error-not-associated', `the field “${field.getAttribute('name')}” is wrong and points to no error`);
  }
  if (errors.length && !wrong) say('error-summary', 'errors at fields and no summary of errors');
  if (state === 'sent empty' && status < 500 && !wrong)
    say('error-summary', `an empty form is answered with ${status} and no summary of errors`);
  if (wrong) {
    if (wrong.getAttribute('tabindex') !== '-1' || !wrong.hasAttribute('autofocus'))
      say('error-summary', 'the summary of errors does not take the focus: tabindex="-1" autofocus');
    if (!wrong.querySelector('[role=alert]')) say('error-summary', 'no role="alert" in the summary of errors');
    if (
      wrong.closest('main') === null ||
      !(doc.querySelector('h1').compareDocumentPosition(wrong) & Node.DOCUMENT_POSITION_FOLLOWING)
    )
      say('error-summary', 'the summary of errors does not stand under the h1');
    const atFields = errors.map((error) => bare(error.textContent));
    for (const link of all('a[href^="#"]', wrong)) {
      const aim = doc.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!aim?.matches('input, select, textarea, button'))
        say('error-summary', `“${short(tidy(link.textContent))}” leads to no field`);
      if (!atFields.some((text) => text.startsWith(bare(link.textContent))))
        say('error-words', `“${short(tidy(link.textContent))}” is not what the field says`);
    }
    if (errors.length > all('a[href^="#"]', wrong).length)
      say('error-summary', `${errors.length} errors at fields and ${all('a[href^="#"]', wrong).length} in the summary`);
  }

  // ── tables, pictures, films ──
  for (const table of all('table')) {
    if (!table.caption) say('table-caption', 'a table without a caption');
    if (!table.querySelector('th[scope]')) say('table-head', 'a table without th scope');
  }
  all('img[alt]')
    .filter((image) => /\.(png|jpe?g|webp|gif|svg)$|^(image|图片|照片)\d*$/i.test(image.alt))
    .forEach((image) => say('alt-filename', `alt="${image.alt}"`));
  all('video')
    .filter((film) => !film.querySelector('track[kind=captions]'))
    .forEach(() => say('captions', 'a video without captions'));
  all('ruby')
    .filter((ruby) => !ruby.querySelector('rp'))
    .forEach((ruby) => say('ruby-rp', `“${tidy(ruby.textContent)}” has no rp`));

  const order = (selector) => all(selector).map((link) => tidy(link.textContent));
  return {
    found,
    title,
    navigation: order('header nav a[href]'),
    help: order('footer .help a[href]'),
    site: order('footer nav a[href]'),
    sensory: texts
      .map((node) => node.data.match(/[^。，]*(?:左边|右边|左侧|右侧|上方|下方|[红绿黄蓝]色的?(?:按钮|字|框))[^。，]*/)?.[0])
      .filter(Boolean),
  };
}
