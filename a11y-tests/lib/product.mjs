// What the tests know of the portal and could not find out by looking at its pages: cookie names, a few paths,
// and which forms a robot must not send. Every other file learns from the pages themselves.

/** The languages of the portal; the first is the one that pages are grouped by. */
export const languages = ['zh-Hans', 'en'];

/** Logins of the demo that are readers of their own: what their unit sees, no other of their role does. */
export const ownReaders = ['community'];

/** Logins that journeys need beside these: their pages are kept where a journey comes by, and not looked for. */
export const journeyReaders = ['street', 'civil', 'civil2', 'civillead', 'finance', 'system2', 'health'];

/** Where people sign in, and where the demo shows the texts it would have sent. */
export const paths = {
  home: '/',
  residentSignIn: '/sign-in',
  staffSignIn: '/staff/sign-in',
  queue: '/staff',
  search: '/staff/search',
  track: '/applications',
  demoPhone: '/demo/phone',
  demoState: '/demo/state.json',
  gallery: '/gallery',
};

/**
 * Display settings: every value that is not the standard one, and the four together that need the most room.
 * `style: true` says that the setting changes the looks only, so that contrast, targets and reflow are enough;
 * the others change the page, and get every check again where they do.
 */
export const settings = [
  { chosen: ['large'], style: true },
  { chosen: ['xlarge'], style: true },
  { chosen: ['elder'], style: false },
  { chosen: ['light'], style: true },
  { chosen: ['soft'], style: true },
  { chosen: ['dark'], style: true },
  { chosen: ['contrast'], style: true },
  { chosen: ['wide'], style: true },
  { chosen: ['pinyin'], style: false },
  { chosen: ['easy'], style: false },
  { chosen: ['aloud'], style: false },
  { chosen: ['elder', 'xlarge', 'wide', 'contrast'], style: true },
];

/** A setting in words, for reports. */
export const settingName = ({ chosen }) => chosen.join('+');

/** The `preferences` cookie for one language and some settings: words joined by dots. Only this place knows how. */
export function preferencesCookie(language, chosen = []) {
  return { name: 'preferences', value: [...chosen, language].join('.') };
}

/** Forms that the state finder must not send, each with its reason. */
export const neverSend = [
  { action: /sign-out/, reason: 'ends the session that the other pages need' },
  { action: /^\/settings/, reason: 'saves display settings; the tests set them by cookie' },
  { action: /^\/demo\//, reason: 'moves the demo itself, such as its clock' },
];

/**
 * Forms whose sendings the portal counts and soon refuses, so that nobody can guess. They are sent once in each language;
 * their page of errors is then shown as it was stored.
 */
export const countedForms = [/^\/sign-in/, /^\/staff\/(sign-in|lock)/, /^\/applications$/, /phone-code$/];

/** Links that the crawler must not follow, each with its reason. */
export const neverFollow = [
  { path: /\.(pdf|brf|mp3|ogg|csv|zip|jpg|png|svg|css|js|ico|txt|xml|json|webmanifest)$/, reason: 'no HTML page' },
  { path: /sign-out/, reason: 'ends the session that the other pages need' },
  { path: /^\/sign-in\/providers\//, reason: 'leads to a provider of identity; a journey walks there' },
  { path: /^\/(settings\/language|elder)/, reason: 'changes how all later pages look; each setting is tested by itself' },
];

/** A case number as pages and letters show it. */
export const grouped = (number) => number.replace(/\d{4}(?=\d)/g, '$& ');

/** The form of a guide that begins an application. */
export const beginsApplication = (path) => /^\/services\/[^/]+\/applications$/.test(path);

/** The page of a form that comes before it is sent. */
export const isCheckPage = (address) => new URL(address).pathname.endsWith('/check');
