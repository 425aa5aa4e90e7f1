import { below, compatAt, hasFeature } from '../../build/old-browsers/oldest-browsers.ts';

type Place = readonly string[];

/** What drives the browser asks for big integers in the page; and an engine that enforces trusted types must be given a way to have them. */
const LEFT = /^(Big|Trusted|trustedTypes$)/;

/** What a current browser has and the oldest ones lack: globals, and members of what is left, each as [owner, member]. */
function newerPlaces(): Place[] {
  const places: Place[] = [];
  for (const owners of [compatAt('javascript', 'builtins'), compatAt('api')]) {
    for (const [owner, feature] of below(owners)) {
      if (!hasFeature(feature)) places.push([owner]);
      for (const [member, own] of below(feature)) if (member !== owner && !hasFeature(own)) places.push([owner, member.replace(/_(static|event)$/, (end) => (end === '_event' ? '_' : ''))]);
    }
  }
  return places.filter((place) => !place.at(-1)!.endsWith('_') && !place.some((name) => LEFT.test(name)));
}

/**
 * A script that takes all of them away from the world in which it runs first. An object that stands ready is reached by its own members too.
 * What remains is still a current engine: it shows what is missing, not how an old one behaves.
 */
export function takeAwayScript(): string {
  return `(${takeAway.toString()})(${JSON.stringify(newerPlaces())});`;
}

function takeAway(places: Place[]): void {
  const world = self as unknown as Record<string, { prototype?: object } | undefined>;
  const taken: string[] = [];
  for (const [owner = '', member] of places) {
    if (member === undefined) {
      if (Reflect.deleteProperty(world, owner)) taken.push(owner);
      continue;
    }
    const made = owner === 'Window' || owner === 'WorkerGlobalScope' ? world : world[owner];
    if (!made) continue;
    for (const at of [made as object, made.prototype ?? {}]) {
      if (Object.prototype.hasOwnProperty.call(at, member) && Reflect.deleteProperty(at, member)) taken.push(`${owner}.${member}`);
    }
  }
  // An option that these browsers do not know is not looked at.
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function listen(type: string, listener: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean) {
    addEventListener.call(this, type, listener, typeof options === 'object' ? { capture: options.capture === true, once: options.once === true, passive: options.passive === true } : options);
  };
  Object.defineProperty(self, 'takenAway', { value: taken });
}
