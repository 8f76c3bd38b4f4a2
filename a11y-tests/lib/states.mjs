// Brings out the pages that no link leads to: forms sent empty, pages that do not exist, pages of others.
import { countedForms, languages, neverSend } from './product.mjs';

const entry = ['text', 'tel', 'email', 'search', 'password', 'number', 'textarea', 'radio', 'checkbox', 'file', 'select-one'];

export async function visitStates(portal, findings) {
  await sendEmptyForms(portal, findings);
  await openWrongDoors(portal);
}

/** The fields of a form as somebody sends it who has filled in nothing. */
export function emptied(form) {
  const sent = {};
  for (const field of form.fields) {
    if (field.type === 'hidden') sent[field.name] = field.value;
    else if (field.type === 'file')
      sent[field.name] = { name: '', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) };
    else if (field.type === 'select-one') sent[field.name] ??= field.value;
    else if (!['radio', 'checkbox', 'select-multiple'].includes(field.type)) sent[field.name] ??= '';
  }
  if (form.button) sent[form.button.name] = form.button.value;
  return sent;
}

export function mayBeSent(form) {
  if (form.method !== 'post' || !form.fields.some((field) => entry.includes(field.type))) return false;
  return !neverSend.some((rule) => rule.action.test(new URL(form.action).pathname));
}

async function sendEmptyForms(portal, findings) {
  const done = new Set();
  const taken = [];
  for (const record of portal.records.filter((row) => row.language === languages[0] && row.replay && !portal.careful.has(row.role))) {
    const { forms } = await portal.read(record.html, record.url);
    for (const form of forms.filter(mayBeSent)) {
      const pattern = portal.routes.patternOf(new URL(form.action).pathname, 'POST');
      const names = [...new Set(form.fields.map((field) => field.name))].sort().join(',');
      // What everybody may send is sent by the public alone.
      const everybody = portal.routes.audienceOf(record.pattern).includes('public');
      const key = `${everybody ? '' : record.role} ${pattern} ${names}`;
      if (done.has(key)) continue;
      done.add(key);
      for (const language of languages) {
        const accepted = await sendEmpty(portal, findings, record.role, language, form);
        if (accepted) taken.push(`${pattern} (${record.role})`);
      }
    }
  }
  portal.acceptedEmpty = [...new Set(taken)];
}

const isCounted = (form) => countedForms.some((path) => path.test(new URL(form.action).pathname));

/** Sends one form empty and keeps the page of errors. True when the portal took it as it was. */
export async function sendEmpty(portal, findings, reader, language, form) {
  const context = await portal.contextFor(reader, language);
  const request = { method: 'POST', url: form.action, form: emptied(form), multipart: form.multipart };
  const answer = await portal.ask(context, request);
  const status = answer.status();
  const html = await answer.text();
  const policy = answer.headers()['content-security-policy'];
  await context.close();
  if (status >= 500)
    findings.add('server-error', `${new URL(form.action).pathname} (${reader})`, `an empty form is answered with ${status}`);
  if (status < 400 || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) return status < 400;
  await portal.record({ ...request, reader, language, status, html, policy, state: 'sent empty', replay: !isCounted(form) });
  return false;
}

async function openWrongDoors(portal) {
  const missing = `${portal.origin}/no-such-page`;
  const tries = [...portal.readers.keys()].map((reader) => [reader, missing]);
  // One page of each closed group, by a reader who does not belong there.
  for (const reader of portal.readers.keys()) {
    const closed = portal.routes.pages.find(
      (route) =>
        route.method === 'GET' && !route.path.includes('{') && !route.for.includes('public') && !portal.isFor(route.for, reader),
    );
    if (closed) tries.push([reader, portal.origin + closed.path]);
  }
  for (const [reader, url] of tries) {
    for (const language of languages) {
      const context = await portal.contextFor(reader, language);
      const answer = await portal.ask(context, { url });
      const html = await answer.text();
      await context.close();
      if (answer.status() < 400) continue; // led to sign-in, which the crawl has
      await portal.record({ url, reader, language, status: answer.status(), html, state: `answers ${answer.status()}` });
    }
  }
}
