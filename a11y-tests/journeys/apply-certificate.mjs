// A resident asks for a disability certificate: from the home page to the receipt, and then looks how it stands.
import { samples } from '../lib/answers.mjs';
import { isCheckPage, paths } from '../lib/product.mjs';

export default {
  name: 'apply-certificate',
  async play({ as }) {
    const resident = await as('public');
    await resident.open(paths.home);
    await resident.followTo('/services');
    await resident.followTo('/services/disability-certificate');
    await resident.send('/services/disability-certificate/applications');
    resident.at(/\/questions\//);

    // The first page, sent empty once: errors must be met and mended by keyboard too.
    await resident.meetErrors();
    // Answers by page that decide which pages follow; everything else takes the samples of lib/answers.mjs.
    await resident.fillForm({ name: { resident_name: samples.name } }, (page) => isCheckPage(page.url()));
    await resident.see(samples.name);
    await resident.send('/submission');
    resident.at(/\/receipt$/);
    const number = await resident.note(/(?<!\d)\d{4} ?\d{4} ?\d{4}(?! ?\d)/);
    const code = await resident.note(/(?<![\d ])\d{4} ?\d{4}(?! ?\d)/);

    // Elsewhere and later, with the number and the code from the receipt.
    const later = await as('public');
    await later.open(paths.track);
    await later.answer({ case: number, query: code });
    await later.press();
    await later.see(number);
  },
};
