import type { Identifier } from '@mdn/browser-compat-data';
import { below, compatAt, hasFeature } from './oldest-browsers.ts';

const builtins = compatAt('javascript', 'builtins');
const interfaces = compatAt('api');
const namespaces = [builtins, compatAt('javascript', 'builtins', 'Intl')];

/** Objects that stand ready under a name of their own, and what they are. */
const INSTANCES: Readonly<Record<string, string>> = {
  window: 'Window', self: 'Window', globalThis: 'Window', document: 'Document', navigator: 'Navigator', location: 'Location', history: 'History', screen: 'Screen',
  performance: 'Performance', crypto: 'Crypto', indexedDB: 'IDBFactory', caches: 'CacheStorage', localStorage: 'Storage', sessionStorage: 'Storage',
};

/** What MDN says of a global name; several entries where windows and workers differ. */
export function globalFeatures(name: string): Identifier[] {
  return [builtins[name], interfaces[name], interfaces['Window']?.[name], interfaces['WorkerGlobalScope']?.[name]].filter((f) => f !== undefined);
}

/** What MDN says of `object.member` where the object is a global: a static method, or a member of an object that stands ready. */
export function memberOfGlobal(object: string, member: string): Identifier | undefined {
  if (['window', 'self', 'globalThis'].includes(object)) return globalFeatures(member)[0];
  const owners = [builtins[object], interfaces[object], interfaces[INSTANCES[object] ?? '']];
  return owners.map((owner) => owner?.[member] ?? owner?.[`${member}_static`]).find((f) => f !== undefined);
}

/**
 * True if no object of the oldest browsers has a member of this name, though objects of later ones do. A name that the program gives to members of its own
 * says nothing about browsers' interfaces; a method of the language's own objects counts even then, where it is called.
 */
export function isNewMember(name: string, called: boolean, ownNames: ReadonlySet<string>): boolean {
  if (called && literalMembers.get(name) === false) return true;
  return !ownNames.has(name) && languageMembers.get(name) !== true && interfaceMembers.get(name) !== true && (languageMembers.has(name) || interfaceMembers.has(name));
}

export const isNewEvent = (name: string): boolean => events.get(name) === false;

const isEvent = (name: string) => name.endsWith('_event');
const isMember = (name: string) => !isEvent(name) && !name.endsWith('_static');
/** Names of members of any object; true if one of those that the oldest browsers have bears it. */
const languageMembers = namesOf(namespaces.flatMap((space) => below(space)), isMember);
/** The same of what is written in a program without a name, and therefore called without knowing whose it is. */
const literalMembers = namesOf(['Array', 'String', 'RegExp', 'TypedArray', 'Promise', 'Map', 'Set', 'Iterator', 'Function', 'Number'].map((name) => [name, compatAt('javascript', 'builtins', name)]), isMember);
const interfaceMembers = namesOf(below(interfaces), isMember);
/** The same of events. */
const events = namesOf(below(interfaces), isEvent, (name) => name.slice(0, -'_event'.length));

function namesOf(owners: readonly [string, Identifier][], wanted: (name: string) => boolean, shorten = (name: string) => name): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [, owner] of owners) {
    for (const [name, feature] of below(owner)) if (wanted(name)) found.set(shorten(name), (found.get(shorten(name)) ?? false) || (hasFeature(owner) && hasFeature(feature)));
  }
  return found;
}
