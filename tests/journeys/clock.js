// Loaded before the program (`node --import`): its clock stands ahead by CLOCK_AHEAD_MS. Weeks of a
// survey pass in a journey without waiting, and on whatever day the tests run.
const RealDate = Date
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const now = () => RealDate.now() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
