// An officer refers a case to a hospital, an assessor enters the result, it is shown to the public; the resident reads
// it, disagrees, and takes that back.
import { caseAt, openAs, readLetter, toCase } from '../lib/cases.mjs';

export default {
  name: 'assessment',
  words: {
    'zh-Hans': { findings: '双下肢肌力三级，靠拐杖行走。', result: /多重一级/, why: '那天我没有拄拐。', paused: /异议/ },
    en: { findings: 'Walks with crutches.', result: /multiple disability, grade 1/, why: 'I had no crutches.', paused: /dispute/i },
  },
  async play({ as, words, portal }) {
    const one = caseAt(portal, 'accepted');
    const officer = await as('officer');
    await toCase(officer, one.number);
    await officer.followTo(`/staff/cases/${one.number}/acts/refer`);
    await officer.send('/acts/refer'); // no hospital is not taken
    await officer.fill('/acts/refer', { referred_to: 'demo-hospital-1' });
    await officer.send('/acts/refer');

    const assessor = await as('assessor');
    await assessor.open('/staff/referrals');
    await assessor.open(`/staff/referrals/${one.number}`);
    await assessor.followTo(`/staff/referrals/${one.number}/acts/rate`);
    await assessor.fill('/acts/rate', { findings: words.findings });
    // Enter in a field sends the sheet and never removes a row: the errors come, and what was typed stays.
    await assessor.enterIn('assessors');
    await assessor.fill('/acts/rate', { meets: 'yes', 'components.0.category': 'visual', 'components.0.grade': 'third' });
    await assessor.press(/再加|Add/);
    await assessor.fill('/acts/rate', {
      identity_checked: 'yes',
      'assessed_on.year': '2026',
      'assessed_on.month': '11',
      'assessed_on.day': '2',
      'components.1.category': 'physical',
      'components.1.grade': 'first',
      assessors: '陈医生',
    });
    await assessor.send('/acts/rate');
    await assessor.see(words.result);

    const anybody = await as('public');
    await anybody.open('/publicity');
    await anybody.followTo('/publicity/');

    const resident = await openAs(as, one);
    await readLetter(resident, one);
    await resident.see(words.result);
    await resident.open(`/applications/${one.number}`);
    await resident.followTo(`/applications/${one.number}/acts/dispute`);
    await resident.meetErrors();
    await resident.fill('/acts/dispute', { reason: words.why });
    await resident.send('/acts/dispute');
    await resident.see(words.paused);
    await officer.open(`/staff/cases/${one.number}`);
    await officer.followTo(`/staff/cases/${one.number}/dispute-file`);
    await officer.see(words.why);
    await resident.followTo(`/applications/${one.number}/acts/take-back-dispute`);
    await resident.send('/acts/take-back-dispute');
    resident.at(/\/applications\/\d+$/);
  },
};
