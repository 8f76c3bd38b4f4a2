// Is it correct HTML? html-validate and the Nu checker over every page that was seen, in both languages.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { runAlone } from './lib/stage.mjs';

const vnu = createRequire(import.meta.url).resolve('vnu-jar');

export async function html(portal, findings) {
  const different = new Map();
  for (const record of portal.records) {
    const hash = createHash('sha256').update(record.html).digest('hex');
    if (!different.has(hash)) different.set(hash, record);
  }
  const records = [...different.values()];
  await Promise.all([nu(records, findings), htmlValidate(records, findings)]);
  return `${records.length} different documents of ${portal.records.length}`;
}

/** The configuration; a rule that is off or loosened needs its reason in the same file. */
function configuration(findings) {
  const { reasons, ...config } = JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8'));
  for (const [rule, how] of Object.entries(config.rules)) {
    if (how !== 'error' && !reasons[rule])
      findings.add('rule-without-reason', 'htmlvalidate.json', `${rule} is not plainly "error"`);
  }
  return config;
}

/** All documents have one configuration. Left alone, the validator works it out anew for each: a third of its time. */
class WorkedOutOnce extends StaticConfigLoader {
  getConfigFor(...place) {
    return (this.found ??= super.getConfigFor(...place));
  }
}

async function htmlValidate(records, findings) {
  const validator = new HtmlValidate(new WorkedOutOnce(configuration(findings)));
  for (const record of records) {
    const report = await validator.validateString(record.html, record.file);
    for (const message of report.results.flatMap((result) => result.messages)) {
      findings.add(
        `html-validate ${message.ruleId}`,
        record,
        `${message.message}${message.selector ? ` — ${message.selector}` : ''}`,
      );
    }
  }
}

/** All files at once: the virtual machine starts, and learns to be quick, only once. It does not live long enough for more. */
async function nu(records, findings) {
  const byFile = new Map(records.map((record) => [basename(record.file), record]));
  const { stdout } = await promisify(execFile)(
    'java',
    [
      ...['-Xss4m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', vnuJar()],
      ...['--format', 'json', '--stdout', '--exit-zero-always', ...byFile.keys()],
    ],
    { maxBuffer: 256e6, cwd: dirname(records[0].file) },
  );
  for (const message of JSON.parse(stdout).messages) {
    const record = byFile.get(basename(new URL(message.url).pathname));
    const what = message.extract ? `${message.message} — ${message.extract.trim().slice(0, 80)}` : message.message;
    findings.add(`nu ${message.subType ?? message.type}`, record ?? message.url, what);
  }
}

function vnuJar() {
  return vnu.endsWith('.jar') ? vnu : vnu.replace(/vnu-jar[/\\].*$/, 'vnu-jar/build/dist/vnu.jar');
}

runAlone(import.meta, html);
