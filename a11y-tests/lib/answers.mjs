// Fills question pages. The answers come by field name; a field that nobody named gets a sample by what it asks.

/** Real-looking values that belong to nobody: the ID number is a published test number. */
export const samples = {
  id_number: '11010519491231002X',
  phone: '13800000000',
  name: '王小明',
  year: '1990',
  month: '1',
  day: '5',
};

const byToken = [
  [/(^|\s)(bday-year)$/, samples.year],
  [/(^|\s)(bday-month)$/, samples.month],
  [/(^|\s)(bday-day)$/, samples.day],
  [/(^|\s)tel/, samples.phone],
  [/(^|\s)name$/, samples.name],
  [/(^|\s)email$/, 'wang@example.com'],
];

const byName = [
  [/id_?(no|number)|identity|(^|_)id$/, samples.id_number],
  [/phone|mobile|tel/, samples.phone],
  [/name/, samples.name],
  [/year|(^|[-_.])y$/, samples.year],
  [/month|(^|[-_.])m$/, samples.month],
  [/day|(^|[-_.])d$/, samples.day],
  [/certificate/, '11010519491231002X42'],
  [/account|card/, '6222021234567890128'],
  [/mail/, 'wang@example.com'],
  [/amount|income|number|count|age/, '3'],
];

export function sampleFor({ name, autocomplete = '', inputMode = '' }) {
  const token = byToken.find(([pattern]) => pattern.test(autocomplete));
  const named = byName.find(([pattern]) => pattern.test(name.toLowerCase()));
  return token?.[1] ?? named?.[1] ?? (inputMode === 'numeric' ? '3' : '包头市东河区和平路5号');
}

const fieldsOf = (page) =>
  page
    .locator('main form')
    .first()
    .evaluate((form) =>
      [...form.elements]
        .filter(
          (field) =>
            field.name && !['hidden', 'submit', 'button', 'fieldset'].includes(field.type) && field.offsetParent !== null,
        )
        .map((field) => ({
          id: field.id,
          name: field.name,
          type: field.type,
          value: field.value,
          checked: field.checked,
          autocomplete: field.getAttribute('autocomplete') ?? '',
          inputMode: field.inputMode,
        })),
    );

/**
 * Fills the question page in `page`: `answers` maps a field's name to text, to a radio's or checkbox's value, or to
 * an array of values; `null` leaves the field alone. Other fields get samples when they are empty, the first radio
 * of a group is chosen when none is. Nothing is sent.
 */
export async function fillPage(page, answers = {}) {
  const fields = await fieldsOf(page);
  for (const name of new Set(fields.map((field) => field.name))) {
    const group = fields.filter((field) => field.name === name);
    const given = answers[name];
    if (given === null) continue;
    const at = (field) => page.locator(`main form [name="${name}"]${field.id ? `[id="${field.id}"]` : ''}`).first();
    const [first] = group;
    if (first.type === 'radio') {
      // How a paper comes: brought to the counter, so that no file is needed to go on.
      const usual = name.endsWith('.way') ? 'counter' : undefined;
      const wanted =
        group.find((field) => field.value === (given ?? usual)) ?? group.find((field) => field.checked) ?? first;
      await at(wanted).check({ force: true });
    } else if (first.type === 'checkbox') {
      const wanted = [given ?? first.value].flat();
      for (const field of group) if (wanted.includes(field.value)) await at(field).check({ force: true });
    } else if (first.type === 'select-one') {
      const values = await at(first)
        .locator('option')
        .evaluateAll((options) => options.map((option) => option.value));
      await at(first).selectOption(given ?? values.find(Boolean) ?? values[0]);
    } else if (first.type === 'file') {
      if (given) await at(first).setInputFiles(given);
    } else if (given !== undefined || !first.value) {
      await at(first).fill(given ?? sampleFor(first));
    }
  }
  const unknown = Object.keys(answers).filter((name) => !fields.some((field) => field.name === name));
  return { filled: fields.map((field) => field.name), unknown };
}

export const hasQuestions = async (page) => (await page.locator('main form').count()) > 0 && (await fieldsOf(page)).length > 0;
