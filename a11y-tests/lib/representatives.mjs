// Which pages stand for all. A page nobody thought of brings a skeleton or parts of its own and so is tested by itself.
import { languages } from './product.mjs';

/**
 * The requests to test: one for each skeleton, in every language that was recorded. In a full run every request.
 * Each has `records` by language.
 */
export function representatives(portal) {
  const requests = new Map();
  for (const record of portal.records) {
    if (!requests.has(record.key)) requests.set(record.key, new Map());
    requests.get(record.key).set(record.language, record);
  }
  const seen = new Set();
  const chosen = [];
  // Pages that can be had again are better than stored ones, since every setting can be tried on them.
  const inOrder = [...requests.values()].sort((a, b) => Number(first(b).replay) - Number(first(a).replay));
  for (const byLanguage of inOrder) {
    const fresh = [...byLanguage.values()].some((record) => !seen.has(record.skeleton));
    byLanguage.forEach((record) => seen.add(record.skeleton));
    if (fresh || portal.options.full) chosen.push({ records: byLanguage, role: first(byLanguage).role });
  }
  return { chosen, skeletons: seen.size };
}

/**
 * Of these requests as few as show every part of a page in every place where it occurs. What a setting can break, a rule
 * of CSS breaks, and such a rule asks for nothing more of a page than its parts. In a full run every request.
 */
export function showingAllParts(chosen, { full }) {
  if (full) return chosen;
  // Pages that can be had again come first, as above: only then is a stored page taken for what is left.
  const left = chosen.map((request) => {
    const records = [...request.records.values()];
    return { request, again: records.every((record) => record.replay), parts: new Set(records.flatMap(({ parts }) => parts)) };
  });
  const covering = [];
  for (const pool of [left.filter(({ again }) => again), left]) {
    for (;;) {
      const most = pool.reduce((best, one) => (one.parts.size > best.parts.size ? one : best), { parts: new Set() });
      if (!most.parts.size) break;
      covering.push(most.request);
      const shown = [...most.parts];
      left.forEach(({ parts }) => shown.forEach((part) => parts.delete(part)));
    }
  }
  return covering;
}

const first = (byLanguage) => byLanguage.get(languages[0]) ?? [...byLanguage.values()][0];

/** Pages that one browser context shows in one go: few enough that no worker is left alone at the end for long. */
const most = 24;

/** Representatives in parts, each of one language and of as few readers as can be. */
export function inParts(chosen) {
  const records = chosen.flatMap(({ records }) => [...records.values()]);
  return languages.flatMap((language) => {
    const own = records.filter((record) => record.language === language).sort((a, b) => a.role.localeCompare(b.role, 'en'));
    return Array.from({ length: Math.ceil(own.length / most) }, (_, at) => ({
      language,
      records: own.slice(at * most, (at + 1) * most),
    }));
  });
}
