// Somebody who waits for the assessment chooses a time, gives it back and asks to be contacted; an officer arranges one
// for them, and the hospital plans a day.
import { caseAt, openAs } from '../lib/cases.mjs';

export default {
  name: 'appointment',
  words: {
    'zh-Hans': { note: '家在六楼，没有电梯。', yours: /您约好的时间/, saved: /已经记下了/, suits: '周一下午最好。' },
    en: { note: 'Sixth floor, no lift.', yours: /Your appointment/, saved: /Saved/, suits: 'Best on Monday afternoon.' },
  },
  async play({ as, words, portal }) {
    const one = caseAt(portal, 'assessment');
    const resident = await openAs(as, one);
    await resident.followTo(`/applications/${one.number}/appointment`);
    await resident.meetErrors();
    // The first time that is free, by the arrow keys.
    await resident.fill('/appointment', { slot: undefined, needs: ['wheelchair', 'guide'], needs_note: words.note });
    await resident.send('/appointment');
    await resident.see(words.yours);
    await resident.see(words.note);
    await resident.send('/appointment/cancellation');
    await resident.see(words.saved);
    await resident.fill('/appointment', { slot: 'call', suits: words.suits });
    await resident.send('/appointment');
    await resident.see(words.saved);

    const officer = await as('officer');
    await officer.open(`/staff/appointments/${one.number}`);
    await officer.see(words.suits);
    await officer.fill('#error-summary', { slot: undefined, agreed: 'no' });
    await officer.send(`/staff/appointments/${one.number}`);
    await officer.see(words.saved);

    await resident.open(`/applications/${one.number}/appointment`);
    await resident.send('/appointment/confirmation');
    await resident.see(words.yours);

    const assessor = await as('assessor');
    await assessor.open('/staff/days/new');
    await assessor.meetErrors();
    await assessor.fill('/staff/days', {
      kind: 'at-hospital',
      'day.year': '2027',
      'day.month': '1',
      'day.day': '2',
      from: '9:00',
      to: '10:00',
      seats: '2',
    });
    await assessor.send('/staff/days'); // a Saturday is warned of
    await assessor.fill('/staff/days', { rest: 'keep' });
    await assessor.send('/staff/days');
    assessor.at(/\/staff\/days\/[0-9a-f-]{36}$/);
    await assessor.followTo('/staff/days/');
  },
};
