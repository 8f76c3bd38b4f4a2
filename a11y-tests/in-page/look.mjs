// Runs inside a shown page: what can be measured of its looks. One function without imports, since its source is
// what travels to the browser. `ask` says which checks to do; gives back rows of [check, what].
export function checkLook(ask) {
  const found = [];
  const say = (check, what) => found.push([check, what]);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const label = (element) => {
    const own =
      element.localName + (element.id ? `#${element.id}` : '') + [...element.classList].map((name) => `.${name}`).join('');
    return `${own} “${tidy(element.value || element.textContent).slice(0, 30)}”`;
  };
  const shown = (element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true });
  // Text for voices only: a box of a pixel, or cut away. It is not looked at.
  const forVoices = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      if (style.position === 'absolute' && (style.clip !== 'auto' || style.clipPath === 'inset(50%)') && at.offsetWidth <= 1)
        return true;
      if (style.position === 'absolute' && at.getBoundingClientRect().bottom + scrollY <= 0) return true; // a skip link without focus
    }
    return false;
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() && !parent.closest('script, style, noscript, option, rp') && shown(parent) && !forVoices(parent))
      texts.push(node);
  }

  // ── colours ──
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colours = new Map();
  const colour = (text) => {
    if (!colours.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      colours.set(text, [r, g, b, a / 255]);
    }
    return colours.get(text);
  };
  const over = ([r, g, b, a], under) => [0, 1, 2].map((at) => [r, g, b][at] * a + under[at] * (1 - a));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  // The ground that a thing stands on: the colours of its ancestors, the nearest opaque one first.
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = styleOf(at);
      if (style.backgroundImage !== 'none') return null;
      const paint = colour(style.backgroundColor);
      if (paint[3] > 0) layers.push(paint);
      if (paint[3] === 1) break;
    }
    const canvasColour = colour('Canvas');
    return layers.reduceRight((under, paint) => over(paint, under), canvasColour.slice(0, 3));
  };

  if (ask.contrast) {
    const need = (style) => {
      const size = parseFloat(style.fontSize);
      return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 4.5 : 7;
    };
    const judge = (element, text) => {
      const style = styleOf(element);
      const under = ground(element);
      if (!under) return say('review contrast', `${label(element)} stands on a picture`);
      const seen = ratio(over(colour(style.color), under), under);
      if (seen < need(style) - 0.005) say('contrast', `${seen.toFixed(2)} instead of ${need(style)}: ${text}`);
    };
    for (const node of texts) judge(node.parentElement, label(node.parentElement));
    for (const field of all('input:not([type=radio], [type=checkbox], [type=hidden], [type=file]), select, textarea').filter(
      shown,
    ))
      judge(field, label(field));

    // The edge of what one can operate: 3:1 by its border or its ground (WCAG 1.4.11).
    for (const control of all('input:not([type=hidden]), select, textarea, button, summary, .btn').filter(
      (element) => shown(element) && !forVoices(element),
    )) {
      const style = styleOf(control);
      const around = ground(control.parentElement);
      if (!around || control.matches('summary') || ['radio', 'checkbox', 'file'].includes(control.type)) continue;
      const edges = ['Top', 'Right', 'Bottom', 'Left'].filter(
        (side) => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== 'none',
      );
      const byEdge =
        edges.length === 4 &&
        Math.min(...edges.map((side) => ratio(over(colour(style[`border${side}Color`]), around), around))) >= 2.995;
      const byGround = ratio(over(colour(style.backgroundColor), around), around) >= 2.995;
      if (!byEdge && !byGround) say('contrast-edge', `${label(control)} has no edge of 3:1`);
    }
  }

  // ── widths ──
  if (ask.reflow) {
    const width = document.documentElement.clientWidth;
    const boxOf = (element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (['auto', 'scroll'].includes(styleOf(at).overflowX) && at !== document.body && at !== document.documentElement)
          return at;
      }
      return null;
    };
    if (document.documentElement.scrollWidth > width + 1) {
      const wide = all('body *').filter(
        (element) =>
          shown(element) && element.getBoundingClientRect().right > width + 1 && !forVoices(element) && !boxOf(element),
      );
      const deepest = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
      say(
        `${ask.reflow}`,
        `scrolls sideways at ${width} px: ${deepest.slice(0, 3).map(label).join(', ') || 'no single culprit'}`,
      );
    }
    for (const box of all('body *').filter(
      (element) =>
        ['auto', 'scroll'].includes(styleOf(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        shown(element),
    )) {
      const named = box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby');
      if (!box.matches('input, textarea, select') && (box.tabIndex < 0 || !named))
        say('scroll-box', `${label(box)} scrolls and is not a named thing to focus`);
    }
    for (const node of texts) {
      // Text that its own box, or one around it, cuts off.
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
        const style = styleOf(at);
        const cutsX = ['hidden', 'clip'].includes(style.overflowX);
        const cutsY = ['hidden', 'clip'].includes(style.overflowY);
        if (!cutsX && !cutsY) continue;
        const frame = at.getBoundingClientRect();
        if (
          (cutsX && (rect.right > frame.right + 2 || rect.left < frame.left - 2)) ||
          (cutsY && (rect.bottom > frame.bottom + 4 || rect.top < frame.top - 4))
        ) {
          say('clipped', `${label(node.parentElement)} is cut off by ${at.localName}.${at.className} (${ask.reflow})`);
        }
        break;
      }
    }
    for (const field of all('input[type=submit], select, button').filter(shown)) {
      if (field.scrollWidth > field.clientWidth + 2 || field.scrollHeight > field.clientHeight + 4) {
        if (!field.matches('select') || field.scrollWidth > field.clientWidth + 2)
          say('clipped', `${label(field)} does not fit (${ask.reflow})`);
      }
    }
  }

  // ── targets ──
  if (ask.target) {
    const operable = all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]').filter(
      (element) => shown(element) && !forVoices(element),
    );
    const rects = [];
    for (const element of operable) {
      const parts = [element, ...(['radio', 'checkbox'].includes(element.type) ? element.labels : [])].map((part) =>
        part.getBoundingClientRect(),
      );
      const [left, top] = [Math.min(...parts.map((part) => part.left)), Math.min(...parts.map((part) => part.top)) + scrollY];
      const [right, bottom] = [
        Math.max(...parts.map((part) => part.right)),
        Math.max(...parts.map((part) => part.bottom)) + scrollY,
      ];
      rects.push({ element, left, top, right, bottom });
      if (right - left >= ask.target - 0.5 && bottom - top >= ask.target - 0.5) continue;
      // A link in a sentence is as high as its line (the exception of WCAG 2.5.5).
      const block = element.closest('p, li, dd, td, th, dt, label, legend, caption, figcaption');
      if (
        element.matches('a') &&
        styleOf(element).display === 'inline' &&
        block &&
        tidy(block.textContent).length > tidy(element.textContent).length + 1
      )
        continue;
      if (element.matches('[tabindex="0"]:not(a, button, input, select, textarea, summary)')) continue;
      // What is drawn by ::after belongs to the link: feel around its middle.
      element.scrollIntoView({ block: 'center' });
      const now = element.getBoundingClientRect();
      const [x, y, reach] = [(now.left + now.right) / 2, (now.top + now.bottom) / 2, ask.target / 2 - 1];
      const hits = [
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].every(([dx, dy]) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit && (element.contains(hit) || [...(element.labels ?? [])].some((own) => own.contains(hit)));
      });
      if (!hits) say(`target-${ask.target}`, `${label(element)} is ${Math.round(right - left)}×${Math.round(bottom - top)}`);
    }
    scrollTo(0, 0);
    for (const [index, one] of rects.entries()) {
      for (const other of rects.slice(index + 1, index + 12)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 3 && down > 3 && styleOf(one.element).display !== 'inline' && styleOf(other.element).display !== 'inline') {
          say('targets-overlap', `${label(one.element)} and ${label(other.element)}`);
        }
      }
    }
  }

  // ── text ──
  if (ask.text) {
    for (const element of new Set(texts.map((node) => node.parentElement))) {
      const style = styleOf(element);
      const size = parseFloat(style.fontSize);
      const small = element.closest('rt, sup, sub') ? 0 : ask.text;
      if (size < small - 0.5) say('font-size', `${size.toFixed(1)} px instead of ${small}: ${label(element)}`);
      if (style.textAlign === 'justify') say('justified', label(element));
      if (style.fontStyle !== 'normal' && /\p{Script=Han}/u.test(element.textContent)) say('italic', label(element));
    }
    for (const block of all('p, li, dd, dt, label, legend, td, th, caption, summary, h1, h2, h3').filter(
      (element) => shown(element) && !forVoices(element),
    )) {
      const own = texts.filter((node) => node.parentElement === block);
      if (!own.length) continue;
      const style = styleOf(block);
      const size = parseFloat(style.fontSize);
      const one = size + (parseFloat(style.letterSpacing) || 0);
      const range = document.createRange();
      const lines = new Map();
      for (const node of own) {
        range.selectNodeContents(node);
        for (const rect of range.getClientRects())
          lines.set(Math.round(rect.top), (lines.get(Math.round(rect.top)) ?? 0) + rect.width);
      }
      const longest = Math.max(...lines.values()) / one;
      if (longest > 40.6) say('line-length', `${longest.toFixed(0)} characters wide: ${label(block)}`);
      if (
        lines.size > 1 &&
        !block.closest('h1, h2, h3, h4') &&
        !block.closest('.btn, nav') &&
        parseFloat(style.lineHeight) / size < 1.495
      )
        say('line-height', `${(parseFloat(style.lineHeight) / size).toFixed(2)}: ${label(block)}`);
    }
    const operable = 'a[href], button, input, select, textarea, summary, label, [tabindex]';
    for (const element of all('body *').filter((one) => styleOf(one).cursor === 'pointer' && !one.closest(operable)))
      say('click-not-keyboard', label(element));
    for (const element of all('body *')) {
      const { order, flexDirection, float } = styleOf(element);
      if (order !== '0' || flexDirection.endsWith('reverse') || (float !== 'none' && element.matches('button, form, nav')))
        say('visual-order', `${label(element)} is shown in another place than it is read`);
    }
    for (const field of all('input, textarea').filter((one) => shown(one) && one.readOnly)) say('read-only', label(field));
  }

  // ── what the device asks for ──
  if (ask.forcedColors) {
    for (const element of all('body *'))
      if (styleOf(element).forcedColorAdjust === 'none' && shown(element)) say('forced-color-adjust', label(element));
    for (const control of all(
      'button, input:not([type=radio], [type=checkbox], [type=hidden], [type=file]), select, textarea, .btn',
    ).filter((element) => shown(element) && !forVoices(element))) {
      const style = styleOf(control);
      const visible =
        parseFloat(style.borderTopWidth) >= 1 &&
        style.borderTopStyle !== 'none' &&
        ratio(colour(style.borderTopColor).slice(0, 3), ground(control.parentElement) ?? [0, 0, 0]) >= 2.995;
      if (!visible) say('forced-colors', `${label(control)} has no edge`);
    }
    // Ornaments wider than an icon may go.
    for (const drawing of all('svg').filter(
      (element) => shown(element) && !forVoices(element) && element.getBoundingClientRect().width <= 160,
    )) {
      const under = ground(drawing.parentElement);
      const parts = all('path, circle, rect, line, polyline, polygon', drawing);
      const visible = parts.some((part) => {
        const style = styleOf(part);
        return ['stroke', 'fill'].some(
          (kind) =>
            style[kind] !== 'none' &&
            !style[kind].startsWith('url') &&
            under &&
            ratio(colour(style[kind]).slice(0, 3), under) >= 2.995,
        );
      });
      if (parts.length && !visible) say('forced-colors', `a drawing in ${label(drawing.parentElement)} cannot be seen`);
    }
  }
  if (ask.still) {
    for (const element of all('*')) {
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        const long = (value) => value.split(',').some((time) => parseFloat(time) > 0.001);
        if (style.animationName !== 'none' && long(style.animationDuration))
          say('reduced-motion', `${label(element)} moves: ${style.animationName}`);
        if (long(style.transitionDuration)) say('reduced-motion', `${label(element)} has a transition`);
      }
    }
    if (styleOf(document.documentElement).scrollBehavior === 'smooth') say('reduced-motion', 'smooth scrolling');
  }
  if (ask.moving) {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations === Infinity)
        say('moving-content', `${label(animation.effect.target)} never stops moving`);
    }
  }
  return found;
}

/** The sizes of the texts on the page, to be compared after the reader's own size has changed. */
export function textSizes() {
  return [...document.querySelectorAll('p, li, a, button, input, label, h1, h2, td')]
    .filter((one) => one.checkVisibility())
    .map((one) => ({
      size: parseFloat(getComputedStyle(one).fontSize),
      label: `${one.localName}.${one.className} “${one.textContent.trim().slice(0, 30)}”`,
    }));
}

/**
 * Where every box of the page is, and the colours of all: as long as one of them is the same, nothing that was measured of
 * it has changed.
 */
export function boxesAndColours() {
  const box = ({ x, y, width, height }) => [x, y, width, height].map((one) => Math.round(one * 4)).join();
  const colours = (style) =>
    [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.borderTopColor, style.borderTopWidth].join();
  const all = [...document.querySelectorAll('body, body *')];
  return {
    boxes: all.map((one) => box(one.getBoundingClientRect())).join(' '),
    colours: [document.documentElement, ...all].map((one) => colours(getComputedStyle(one))).join(' '),
  };
}

/** The spacing of WCAG 1.4.12. */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
