// What the tests know of the portal and could not find out by looking at its pages: cookie names, a few paths,
// and which forms a robot must not send. Every other file learns from the pages themselves.

/** The languages of the portal; the first is the one that pages are grouped by. */
export const languages = ['zh-Hans', 'en'];

/** Where people sign in, and where the demo shows the texts it would have sent. */
export const paths = {
  home: '/',
  residentSignIn: '/sign-in',
  staffSignIn: '/staff/sign-in',
  demoPhone: '/demo/phone',
  demoState: '/demo/state.json',
  gallery: '/gallery',
};

/**
 * Display settings: every value that is not the standard one.
 * `style: true` says that the setting changes the looks only, so that contrast, targets and reflow are enough;
 * the others change the page, and get every check again.
 */
export const settings = [
  { name: 'size', value: 'large', style: true },
  { name: 'size', value: 'xlarge', style: true },
  { name: 'elder', value: '1', style: false },
  { name: 'theme', value: 'light', style: true },
  { name: 'theme', value: 'soft', style: true },
  { name: 'theme', value: 'dark', style: true },
  { name: 'theme', value: 'contrast', style: true },
  { name: 'spacing', value: 'wide', style: true },
  { name: 'pinyin', value: '1', style: false },
  { name: 'easyread', value: '1', style: false },
  { name: 'aloud', value: '1', style: false },
];

/** The `preferences` cookie for one language and at most a few settings. The only place that knows its format. */
export function preferencesCookie(language, chosen = {}) {
  const value = new URLSearchParams({ lang: language, ...chosen }).toString();
  return { name: 'preferences', value: encodeURIComponent(value) };
}

/** Forms that the state finder must not send, each with its reason. */
export const neverSend = [
  { action: /sign-out|session\/end/, reason: 'ends the session that the other pages need' },
  { action: /^\/(settings|preferences)/, reason: 'saves display settings; the tests set them by cookie' },
  { action: /^\/demo\//, reason: 'moves the demo itself, such as its clock' },
];

/** Links that the crawler must not follow, each with its reason. */
export const neverFollow = [
  { path: /\.(pdf|brf|mp3|ogg|csv|zip|jpg|png|svg|css|js|ico|txt|xml|json|webmanifest)$/, reason: 'no HTML page' },
  { path: /sign-out/, reason: 'ends the session that the other pages need' },
];

/** The form or link of a guide that begins an application. */
export function beginsApplication(action) {
  return /\/(drafts|applications|apply|start)(\/|$|\?)/.test(action);
}
