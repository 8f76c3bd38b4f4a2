// Somebody who made a mistake takes the form back within ten minutes and sends it again under the same number. Somebody
// else changes their mind later: they are asked first, go back once, and then end it; staff see that.
import { caseAt, fileAs, openAs, toCase } from '../lib/cases.mjs';

export default {
  name: 'withdrawal',
  words: {
    'zh-Hans': { over: '已办结', asked: '不能恢复', gone: /已撤回/ },
    en: { over: 'Finished', asked: 'cannot be undone', gone: /Withdrawn/ },
  },
  async play({ as, words, portal }) {
    const mistaken = await as('public');
    await mistaken.open('/services/contact-card');
    await mistaken.send('/services/contact-card/applications');
    const { number } = await fileAs(mistaken);
    await mistaken.send('/withdrawal');
    const again = await fileAs(mistaken);
    if (again.number !== number) throw new Error(`taken back as ${number}, sent again as ${again.number}`);

    const one = caseAt(portal, 'accepted');
    const resident = await openAs(as, one);
    await resident.followTo(`/applications/${one.number}/withdrawal`);
    await resident.see(words.asked);
    await resident.followTo(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/withdrawal`);
    await resident.send('/withdrawal');
    await resident.see(words.over);

    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.see(words.gone);
  },
};
