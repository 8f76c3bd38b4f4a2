// A printed form is handed in at the counter: an officer keys it in from top to bottom, its questions numbered as on
// paper, mends what is missing, and the limit counts from the day on which it was received.
import { receipt, toCase } from '../lib/cases.mjs';
import { mend, openSheet, questionNumbers, typeSheet } from '../lib/sheet.mjs';

export default {
  name: 'filed-on-paper',
  words: {
    'zh-Hans': { phone: '19900009051', send: /提交申请/, keep: /存下/, kept: /已存好/, received: /2026年11月20日收到纸质表/ },
    en: { phone: '19900009052', send: /Send the application/, keep: /Keep what/, kept: /Kept/, received: /20 November 2026/ },
  },
  async play({ as, words }) {
    const anybody = await as('public');
    await anybody.open('/services/disability-certificate');
    await anybody.followTo('/services/disability-certificate/paper');
    const numbers = await questionNumbers(anybody);

    const officer = await as('officer');
    await openSheet(officer);
    const typed = await questionNumbers(officer);
    if (!numbers.length || numbers.join() !== typed.join()) throw new Error(`the paper has ${numbers.join()}, the page ${typed.join()}`);
    await typeSheet(officer, { resident_id: '15020219660307', resident_phone: words.phone });
    await officer.press(words.send);
    await mend(officer, { resident_id: '150202196603071056' });
    await officer.press(words.keep);
    await officer.see(words.kept);
    await officer.press(words.send);
    const { number } = await receipt(officer);
    await toCase(officer, number);
    await officer.see(words.received);
  },
};
