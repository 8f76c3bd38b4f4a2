// axe-core in a shown page, with every rule switched on.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { off } = JSON.parse(readFileSync(new URL('../axe-rules.json', import.meta.url), 'utf8'));

/**
 * What a change of colours or sizes alone can break, and our own measure does not hold stricter: it wants targets of
 * 44 px. The lower contrast is within the enhanced one, and no setting changes style sheets or inline styles.
 */
const styleRules = ['color-contrast-enhanced', 'link-in-text-block'];

/** Brings axe into every document of a browser. By the debugger: the page's own content policy stays as strict as it is. */
export const bringAxe = (context) => context.addInitScript({ content: source });

export async function runAxe(page, findings, record, { styleOnly = false } = {}) {
  const { violations, incomplete } = await page.evaluate(
    ({ off, styleRules, styleOnly }) => {
      const { axe } = globalThis;
      const rules = {};
      for (const { ruleId } of axe.getRules()) rules[ruleId] = { enabled: !(ruleId in off) };
      const runOnly = styleOnly ? { type: 'rule', values: styleRules.filter((rule) => !(rule in off)) } : undefined;
      return axe
        .run(document, {
          ...(runOnly ? { runOnly } : { rules }),
          resultTypes: ['violations', 'incomplete'],
          preload: { assets: ['cssom'], timeout: 3000 }, // style sheets, but not films: it waits 10 s for a missing one
          elementRef: false,
        })
        .then(({ violations, incomplete }) => {
          const brief = (list) =>
            list.map(({ id, help, nodes }) => ({
              id,
              help,
              nodes: nodes.map((node) => ({
                html: node.html.slice(0, 120),
                why: node.any.concat(node.all, node.none)[0]?.message ?? '',
              })),
            }));
          return { violations: brief(violations), incomplete: brief(incomplete) };
        });
    },
    { off, styleRules, styleOnly },
  );
  for (const { id, help, nodes } of violations) {
    for (const node of nodes) findings.add(`axe ${id}`, record, `${help}: ${node.html}${node.why ? ` — ${node.why}` : ''}`);
  }
  // Contrast that axe cannot decide is decided by our own measure in the same place.
  for (const { id, nodes } of incomplete.filter((rule) => !rule.id.startsWith('color-contrast'))) {
    for (const node of nodes) findings.review(`axe ${id}`, record, `${node.html} — ${node.why}`);
  }
}
