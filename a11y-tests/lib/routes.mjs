// The portal's list of routes: which pattern a URL belongs to, and which pages no test has visited.
import { readFileSync } from 'node:fs';

const allowFile = new URL('../unvisited.txt', import.meta.url);

function toExpression(path) {
  const source = path.replace(/\{(\w+)(?::([^{}]*(?:\{[^{}]*\}[^{}]*)*))?\}|[.*+?^$()|[\]\\]/g, (part, name, inner) =>
    name ? `(?:${inner || '[^/]+'})` : `\\${part}`,
  );
  return new RegExp(`^${source}$`);
}

export class Routes {
  constructor(list) {
    this.pages = list.filter((route) => route.page);
    // Fixed words win over parameters, as in the router.
    this.order = list
      .map((route) => ({ ...route, expression: toExpression(route.path), fixed: route.path.replace(/\{[^}]*\}/g, '').length }))
      .sort((a, b) => b.fixed - a.fixed);
    this.visited = new Set();
  }

  /** The pattern of a path; without a list of routes the path itself, its numbers aside. */
  patternOf(pathname, method = 'GET') {
    const found = this.order.find((route) => route.method === method && route.expression.test(pathname));
    return found?.path ?? pathname.replace(/\d{4,}/g, '{number}');
  }

  /** Who may open a pattern, such as `['officer']`; everybody when it is not said. */
  audienceOf(pattern) {
    return this.pages.find((route) => route.path === pattern)?.for ?? ['public'];
  }

  visit(pattern) {
    this.visited.add(pattern);
  }

  /** Page routes that nothing visited and that `unvisited.txt` does not excuse; and excuses that are not needed. */
  gaps() {
    const excused = readReasons(allowFile);
    const missing = this.pages
      .filter((route) => route.method === 'GET' && !this.visited.has(route.path) && !excused.has(route.path))
      .map((route) => route.path);
    const known = new Set(this.pages.map((route) => route.path));
    const stale = [...excused.keys()].filter((path) => this.pages.length && (this.visited.has(path) || !known.has(path)));
    return { missing: [...new Set(missing)], stale };
  }
}

/** Reads `thing # reason` lines; a line without a reason stops the run. */
export function readReasons(file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const reasons = new Map();
  for (const line of lines) {
    if (!line || line.startsWith('#')) continue;
    const [thing, reason] = line.split(/\s+#\s*/);
    if (!reason) throw new Error(`${file.pathname}: no reason given for “${line}”`);
    reasons.set(thing, reason);
  }
  return reasons;
}
