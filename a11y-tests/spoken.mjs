// What a voice is given: role, name, state and description of everything in the gallery of components, compared word
// for word with `spoken/<language>.txt`. `node spoken.mjs --update` writes the files anew; read the difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { languages, paths } from './lib/product.mjs';
import { runAlone } from './lib/stage.mjs';

const silent = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'ListMarker']);
const states = ['invalid', 'required', 'checked', 'pressed', 'expanded', 'disabled', 'level', 'autocomplete', 'multiline'];

export async function spoken(portal, findings) {
  let lines = 0;
  for (const language of languages) {
    const said = await readGallery(portal, findings, language);
    if (!said) return 'no gallery';
    lines += said.length;
    const file = new URL(`spoken/${language}.txt`, import.meta.url);
    if (portal.options.update) {
      writeFileSync(file, `${said.join('\n')}\n`);
      continue;
    }
    const expected = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    if (!expected.length)
      findings.add('spoken', language, 'no expectations yet: run node spoken.mjs --update, read what it wrote, commit it');
    else compare(expected, said, language, findings);
  }
  return `${lines} lines${portal.options.update ? ' written' : ''}`;
}

/** The pages of the gallery, each as the accessibility tree that the browser hands to a screen reader. */
async function readGallery(portal, findings, language) {
  const context = await portal.contextFor('public', language);
  const page = await context.newPage();
  const answer = await page.goto(portal.origin + paths.gallery);
  if (answer.status() !== 200) {
    await context.close();
    findings.add('spoken', paths.gallery, `answers ${answer.status()}`);
    return null;
  }
  const more = await page
    .locator(`a[href^="${paths.gallery}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href').split('#')[0]));
  const said = [];
  for (const path of new Set([paths.gallery, ...more])) {
    if (path !== paths.gallery) await page.goto(portal.origin + path);
    said.push(`# ${path}`, ...(await treeOf(page)));
  }
  await context.close();
  return said;
}

/** The tree of `<main>`, a line for each node that says something, two blanks a level. */
async function treeOf(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const tell = (node, depth, around = '') => {
    const role = node.role?.value ?? '';
    const name = (node.name?.value ?? '').replace(/[\s\u200b]+/g, ' ').trim();
    const speaks = !node.ignored && !silent.has(role) && !(role === 'StaticText' && (!name || around.includes(name)));
    // A field for files says in the browser's own words that nothing is chosen.
    const value = node.value?.value && !['StaticText', 'button'].includes(role) ? `= ${String(node.value.value).trim()}` : '';
    if (speaks) {
      const facts = states
        .filter((key) => key !== 'level' || role === 'heading')
        .map((key) => node.properties?.find((one) => one.name === key))
        .filter((one) => one && ![false, 'false', ''].includes(one.value.value))
        .map((one) => (one.value.value === true || one.value.value === 'true' ? one.name : `${one.name}=${one.value.value}`));
      const description = node.description?.value ? `— ${node.description.value.replace(/\s+/g, ' ').trim()}` : '';
      lines.push(
        `${'  '.repeat(depth)}${[role === 'StaticText' ? 'text' : role, name && `“${name}”`, value, facts.length ? `[${facts.join(' ')}]` : '', description].filter(Boolean).join(' ')}`,
      );
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) tell(child, depth + (speaks ? 1 : 0), speaks ? `${name} ${value}` : around);
    }
  };
  const main = nodes.find((node) => node.role?.value === 'main');
  if (main) tell(main, 0);
  return lines;
}

function compare(expected, said, language, findings) {
  const pages = (lines) => {
    const parts = new Map();
    let at = '';
    for (const line of lines) {
      if (line.startsWith('# ')) parts.set((at = line), []);
      else parts.get(at)?.push(line);
    }
    return parts;
  };
  const [before, now] = [pages(expected), pages(said)];
  for (const path of new Set([...before.keys(), ...now.keys()])) {
    const [old, fresh] = [before.get(path) ?? [], now.get(path) ?? []];
    const place = `${path.slice(2)} (${language})`;
    const at = old.findIndex((line, index) => line !== fresh[index]);
    const differs = at >= 0 ? at : fresh.length > old.length ? old.length : -1;
    if (differs >= 0)
      findings.add(
        'spoken',
        place,
        `line ${differs + 1}: ${(fresh[differs] ?? 'nothing').trim()} — expected ${(old[differs] ?? 'nothing').trim()}`,
      );
  }
}

runAlone(import.meta, spoken);
