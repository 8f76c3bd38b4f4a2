// People who are known to the provider of identity, and mandates between them.

const way = '/sign-in/providers/city';
const names = ['王建国', '王小军', '李春梅', '李晨', '赵玉兰', '孙志强', '周文'];

/** An identity number of nobody: born on a day, with a serial of its own and the check digit of GB 11643. */
export function idNumber(born, serial) {
  const head = `150202${born}${String(serial).padStart(3, '0')}`;
  const sum = [...head].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0);
  return head + '10X98765432'[sum % 11];
}

/** Whom the provider knows by a number; who is none of these has no name of their own there. */
export const nameOf = (number) => (number.slice(14, 16) === '10' ? names[Number(number[16])] : undefined);

/** Somebody signs in at the provider, and comes back to a page. */
export async function signIn(somebody, number, next = '/mandates') {
  await somebody.open(`/sign-in?next=${next}`);
  await somebody.followTo(way);
  await somebody.page.locator('input[name=login]').fill(number);
  await somebody.page.locator('input[name=password]').fill('any');
  await somebody.page.keyboard.press('Enter');
  await somebody.page.locator('button[autofocus], button[type=submit]').first().press('Enter');
  await somebody.page.waitForURL((url) => url.pathname === next);
  await somebody.open(next);
}

/** Somebody signs in by the code to a phone, and comes to a page. */
export async function signInByPhone(somebody, phone, next = '/mandates') {
  await somebody.open(`/sign-in?next=${next}`);
  await somebody.answer({ phone });
  await somebody.press();
  await somebody.answer({ code: await somebody.codeSentTo(phone), shared: null });
  await somebody.press();
  await somebody.open(next);
}

/** Leaves, so that somebody else can use the browser. */
export async function signOut(somebody) {
  await somebody.press(/退出登录|Sign out/);
}

/** A day so many years after now, as three fields. */
export const until = (years) => ({ 'until.year': String(new Date().getFullYear() + years), 'until.month': '6', 'until.day': '30' });

/** What an agent may do at most. */
export const everything = ['see', 'fill-in', 'submit', 'answer', 'receive-letters'];

/** Acts for whoever it is, from the page of mandates. */
export async function actForThem(somebody) {
  await somebody.open('/mandates');
  await somebody.send('/mandates/acting');
}

/** What an officer records: who, for whom, and how. */
export async function record(officer, { principal, agent, ...rest }) {
  await officer.followTo('/staff/mandates/new');
  await officer.meetErrors();
  await officer.fill('/staff/mandates/new', {
    principal_name: nameOf(principal),
    principal_number: principal,
    agent_name: nameOf(agent),
    agent_number: agent,
    seen: 'yes',
    ...rest,
  });
  await officer.send('/staff/mandates/new');
}
