// Somebody wants what is kept about them corrected; an officer cannot do it and says why, and the letter says where to turn to.
import { readLetter, toCase } from '../lib/cases.mjs';
import { isCheckPage } from '../lib/product.mjs';

export default {
  name: 'information-request',
  words: {
    // Phones that are nobody else's here.
    'zh-Hans': { phone: '19900000071', reason: '申请是档案，按档案法要保存。', remedy: /人民法院/ },
    en: { phone: '19900000072', reason: 'The application is an archive and has to be kept.', remedy: /court/i },
  },
  async play({ as, words }) {
    const resident = await as('public');
    await resident.open('/services/information-request');
    await resident.send('/services/information-request/applications');
    await resident.fillForm({ request: { request: 'correct' }, phone: { resident_phone: words.phone } }, (page) => isCheckPage(page.url()));
    await resident.send('/submission');
    resident.at(/\/receipt$/);
    const [, number] = resident.page.url().match(/\/applications\/(\d+)/);

    const officer = await as('officer');
    await toCase(officer, number);
    await officer.fill('/acts', { act: 'refuse', reason: words.reason });
    await officer.send('/acts');
    await resident.open(`/applications/${number}`);
    await readLetter(resident, { number, phone: words.phone });
    await resident.see(words.reason);
    await resident.see(words.remedy);
  },
};
