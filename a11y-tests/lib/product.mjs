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
 * Display settings: every value that is not the standard one, and the four together that need the most room.
 * `style: true` says that the setting changes the looks only, so that contrast, targets and reflow are enough;
 * the others change the page, and get every check again where they do.
 */
export const settings = [
  { chosen: { size: 'large' }, style: true },
  { chosen: { size: 'xlarge' }, style: true },
  { chosen: { elder: '1' }, style: false },
  { chosen: { theme: 'light' }, style: true },
  { chosen: { theme: 'soft' }, style: true },
  { chosen: { theme: 'dark' }, style: true },
  { chosen: { theme: 'contrast' }, style: true },
  { chosen: { spacing: 'wide' }, style: true },
  { chosen: { pinyin: '1' }, style: false },
  { chosen: { easyread: '1' }, style: false },
  { chosen: { aloud: '1' }, style: false },
  { chosen: { elder: '1', size: 'xlarge', spacing: 'wide', theme: 'contrast' }, style: true },
];

/** A setting in words, for reports. */
export const settingName = ({ chosen }) => Object.entries(chosen).map(([name, value]) => `${name}=${value}`).join('+');

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
