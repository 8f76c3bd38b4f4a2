// The three offices that work on a subsidy one after the other, as the demo has them.
import { applyFor, checkIdentity, fillAct, toCase } from './cases.mjs';

let people = 100;

/** A number of nobody that keeps the rules of GB 11643, another each time: nobody is granted the same twice. */
function idNumber() {
  people += 1;
  const body = `15020219610315${people}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((so, weight, place) => so + weight * Number(body[place]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Somebody of the demo's street applies, and street and Federation do their part; gives back the case and Civil Affairs. */
export async function toCivilAffairs(as, service, { answers = {}, first = {}, grade }) {
  const number = idNumber();
  const near = { address: { 'address.place': '150202001013' }, 'id-number': { resident_id: number }, ...answers };
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
  return { one: { ...one, idNumber: number }, civil };
}
