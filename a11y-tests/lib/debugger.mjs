// What the browser does for its debugger alone: pages that are not drawn, and keys without a wait between them.

/** One line to each page's debugger, kept open as long as the page. */
const lines = new WeakMap();

export function debuggerOf(page) {
  if (!lines.has(page)) lines.set(page, page.context().newCDPSession(page));
  return lines.get(page);
}

/** A page beside another one that is laid out and never drawn. Only the shell can do that: others give a usual page. */
export async function undrawnPage(beside) {
  const context = beside.context();
  const { targetInfo } = await (await debuggerOf(beside)).send('Target.getTargetInfo');
  const browser = await context.browser().newBrowserCDPSession();
  const { browserContextId } = targetInfo;
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    browser.send('Target.createTarget', { url: 'about:blank', browserContextId, enableBeginFrameControl: true }),
  ]);
  await browser.detach();
  return page;
}

/** Presses Tab so many times; the browser takes the keys in their order. */
export async function pressTab(page, times) {
  const line = await debuggerOf(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const strokes = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp']).flat();
  await Promise.all(strokes.map((type) => line.send('Input.dispatchKeyEvent', { type, ...key })));
}
