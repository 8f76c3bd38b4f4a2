// A resident asks for a disability certificate: from the home page to the receipt, and then looks how it stands.
import { samples } from '../lib/answers.mjs';

export default {
  name: 'apply-certificate',
  words: {
    'zh-Hans': { check: '检查', received: '提交成功', stands: '进度' },
    en: { check: 'Check', received: 'received', stands: 'progress' },
  },
  async play({ as, words }) {
    const resident = await as('public');
    await resident.open('/');
    await resident.followTo('/services');
    await resident.followTo('/services/disability-certificate');
    await resident.press(); // the guide's one button begins an application

    // The first page, sent empty once: errors must be met and mended by keyboard too.
    await resident.meetErrors();
    await resident.fillForm(
      {
        // Answers that decide which pages follow; everything else takes the samples of lib/answers.mjs.
        transaction: { transaction: 'new' },
        name: { resident_name: samples.name },
        'id-number': { id_number: samples.id_number },
      },
      async (page) => (await page.title()).includes(words.check),
    );

    await resident.see(samples.name);
    await resident.press();
    await resident.seeTitle(words.received);
    const number = await resident.note(/(?<!\d)(\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)/);
    const code = await resident.note(/(?<!\d)(\d{4}[ -]?\d{4})(?![ -]?\d)/);

    await resident.open('/track');
    await resident.answer({ number, code });
    await resident.press();
    await resident.see(number);
  },
};
