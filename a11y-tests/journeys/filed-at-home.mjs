// Somebody of the community fills a form in at a person's home: not without the person's consent; every answer says by
// whom it was written down; and the receipt is printed in large letters.
import { receipt, toCase } from '../lib/cases.mjs';
import { mend, openSheet, typeSheet } from '../lib/sheet.mjs';

export default {
  name: 'filed-at-home',
  words: {
    'zh-Hans': { phone: '19900009041', send: /提交申请/, noConsent: '念给本人听', by: /由周专干代录/ },
    en: { phone: '19900009042', send: /Send the application/, noConsent: 'Read it back', by: /written down by .*周专干/i },
  },
  async play({ as, words }) {
    const worker = await as('community');
    await openSheet(worker);
    await typeSheet(worker, { resident_id: '150202197806301071', resident_phone: words.phone, 'paper.channel': 'visit' });
    await worker.press(words.send);
    await worker.see(words.noConsent);
    await mend(worker, { 'paper.consent': 'yes' });
    await worker.press(words.send);
    const { number, code } = await receipt(worker);

    await worker.followTo('/settings');
    await worker.fill('/settings', { size: 'xlarge' });
    await worker.send('/settings');
    const sheet = await worker.printed();
    for (const part of [number, code])
      if (!sheet.text.replaceAll(' ', '').includes(part)) throw new Error(`the printed receipt does not show ${part}`);
    if (sheet.smallest < 18) throw new Error(`the printed receipt has letters of ${sheet.smallest} pt`);

    const officer = await as('officer');
    await toCase(officer, number);
    await officer.see(words.by);
  },
};
