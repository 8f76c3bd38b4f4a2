// Runs inside a blank browser page: reads HTML text into what the crawler needs. It must stay one function
// without imports, since its source is what travels to the browser.
export function readPage({ html, url }) {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const base = doc.createElement('base');
  base.href = url;
  doc.head.prepend(base);

  // What our style sheets tell an element by: tag, classes, role, type and two states.
  const nameOf = (element) =>
    element.localName +
    [...element.classList]
      .sort()
      .map((name) => `.${name}`)
      .join('') +
    ['role', 'type', 'aria-current', 'aria-invalid']
      .filter((name) => element.hasAttribute(name))
      .map((name) => `[${name}=${element.getAttribute(name)}]`)
      .join('');

  // A part is an element with all that it stands in and what it stands behind: what a rule of CSS can ask for.
  const parts = new Set();
  const collect = (element, above, before) => {
    const path = `${above}>${nameOf(element)}`;
    parts.add(`${path}~${before}`);
    if (element.localName === 'svg') return;
    let previous = '';
    for (const child of element.children) {
      if (['script', 'style'].includes(child.localName)) continue;
      collect(child, path, previous);
      previous = nameOf(child);
    }
  };
  collect(doc.body, '', '');

  // A skeleton is the tree of tags with role, type and classes. Runs of equal siblings count once, also runs of
  // equal pairs and threes (dt dd dt dd); a drawing is one mark.
  const skeleton = (element) => {
    const tag = element.localName;
    if (['script', 'style', 'base'].includes(tag)) return '';
    const own = nameOf(element);
    if (tag === 'svg') return own;
    let parts = [...element.children].map(skeleton).filter(Boolean);
    for (const width of [1, 2, 3]) {
      const kept = [];
      for (let at = 0; at < parts.length; ) {
        const unit = parts.slice(at, at + width);
        const again = kept.slice(-width);
        if (unit.length === width && unit.every((part, index) => part === again[index])) {
          at += width;
        } else {
          kept.push(parts[at]);
          at += 1;
        }
      }
      parts = kept;
    }
    return parts.length ? `${own}(${parts.join(' ')})` : own;
  };

  const forms = [...doc.forms].map((form) => {
    const fields = [...form.elements]
      .filter((field) => field.name && !['button', 'submit', 'fieldset', 'output'].includes(field.type))
      .map((field) => ({
        name: field.name,
        type: field.type,
        value: field.localName === 'select' ? (field.options[0]?.value ?? '') : field.value,
        checked: Boolean(field.checked),
      }));
    const button = form.querySelector('button:not([type=button]):not([type=reset]), input[type=submit]');
    return {
      method: form.method,
      action: new URL(form.getAttribute('action') || url, url).href.split('#')[0],
      multipart: form.enctype === 'multipart/form-data',
      fields,
      button: button?.name ? { name: button.name, value: button.value } : null,
      words: button?.textContent.trim() ?? '',
    };
  });

  return {
    title: doc.title,
    language: doc.documentElement.lang,
    htmlClass: doc.documentElement.className,
    skeleton: skeleton(doc.body),
    parts: [...parts],
    text: doc.body.textContent.replace(/\s+/g, ' ').trim(),
    links: [...doc.querySelectorAll('a[href], area[href]')]
      .filter((link) => !link.hasAttribute('download'))
      .map((link) => link.href)
      .filter((href) => href.startsWith('http')),
    forms,
  };
}
