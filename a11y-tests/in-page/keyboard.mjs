// Run inside a shown page while the tests press Tab: what can be reached, and how the focus looks.

/** Marks what Tab should reach, in the order of the document; puts the focus before all of it. */
export function markStops() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
  const stops = [
    ...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable]',
    ),
  ].filter((element) => {
    if (!shown(element) || element.disabled || element.tabIndex < 0) return false;
    if (element.type !== 'radio') return true;
    // Of a group of radios Tab reaches the chosen one; when none is chosen, the first one going forward.
    const group = [...document.querySelectorAll('input[type=radio]')].filter(
      (one) => one.name === element.name && one.form === element.form,
    );
    return element === (group.find((one) => one.checked) ?? group[0]);
  });
  globalThis.tabStops = stops;
  globalThis.unfocused = stops.map((element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join('|');
  });
  const focused = document.activeElement;
  const summary = document.querySelector('.error-summary');
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
  return { count: stops.length, summaryMissed: Boolean(summary) && focused !== summary && !summary.contains(focused) };
}

/** Where the focus is now, and what is wrong with how it looks. */
export function readStop() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const at = globalThis.tabStops.indexOf(element);
  const style = getComputedStyle(element);
  const label = `${element.localName}${element.id ? `#${element.id}` : ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30)}”`;
  const problems = [];
  const drawn = [element, ...element.querySelectorAll('*'), ...(element.labels ?? [])].flatMap((one) => [
    getComputedStyle(one),
    getComputedStyle(one, '::before'),
    getComputedStyle(one, '::after'),
  ]);
  const ring = drawn.some((one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2);
  const now = [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join('|');
  if (!ring)
    problems.push(['focus-invisible', now === globalThis.unfocused[at] ? 'looks the same with focus' : 'has no outline of 2 px']);

  const part = element.getClientRects()[0];
  if (part && part.width > 0) {
    const [left, right, top, bottom] = [part.left + 2, part.right - 2, part.top + 2, part.bottom - 2];
    const corners = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
      [(left + right) / 2, (top + bottom) / 2],
    ];
    const owns = (hit) =>
      hit &&
      (element.contains(hit) ||
        hit.contains(element) ||
        [...(element.labels ?? [])].some((own) => own.contains(hit) || hit.contains(own)));
    const outside = corners.filter(([x, y]) => x < 0 || y < 0 || x > innerWidth || y > innerHeight);
    if (outside.length === corners.length) problems.push(['focus-obscured', 'is outside the window']);
    else if (
      !corners.every(([x, y]) => x < 0 || y < 0 || x > innerWidth || y > innerHeight || owns(document.elementFromPoint(x, y)))
    )
      problems.push(['focus-obscured', 'is covered by something']);
  } else {
    problems.push(['focus-invisible', 'has the focus and no size']);
  }
  return { at, label, problems };
}

/** Reads each stop when the key comes up again: by then the browser has put the focus there and turned the page to it. */
export function watchStops(readStop) {
  globalThis.stopsSeen = [];
  addEventListener('keyup', () => globalThis.stopsSeen.push(readStop()), { capture: true });
}

/** What Tab should have reached. */
export function nameStop(at) {
  const element = globalThis.tabStops[at];
  return `${element.localName}${element.id ? `#${element.id}` : ''} “${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 30)}”`;
}
