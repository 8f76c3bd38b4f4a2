// The three offices that work on a subsidy one after the other, as the demo has them.
import { applyFor, checkIdentity, fillAct, toCase } from './cases.mjs';

/** Somebody of the demo's street applies, and street and Federation do their part; gives back the case and Civil Affairs. */
export async function toCivilAffairs(as, service, { answers = {}, first = {}, grade }) {
  const near = { address: { 'address.place': '150202001013' }, ...answers };
  const one = await applyFor(as, service, near);
  const street = await as('street');
  await toCase(street, one.number);
  await fillAct(street, one.number, 'pass-on', { found_household: 'here', ...first });
  const federation = await as('officer');
  await toCase(federation, one.number);
  await checkIdentity(federation);
  const certificate = { found_certificate: 'yes', found_grade: grade, found_categories: ['hearing'] };
  await fillAct(federation, one.number, 'confirm-certificate', certificate);
  const civil = await as('civil');
  await toCase(civil, one.number);
  return { one, civil };
}
