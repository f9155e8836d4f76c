// Imports the module named on the command line, and prints which globals the package reads or
// sets meanwhile. What its dependencies do is theirs.
const watched = [
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'crypto',
  'fetch',
  'Worker',
  'WebSocket',
  'BroadcastChannel',
  'MessageChannel',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]

/** @type {Set<string>} */
const touched = new Set()
let looking = false

function isReadByPackage() {
  // Making a stack trace reads globals itself.
  if (looking) return false
  looking = true
  const reader = new Error().stack?.split('\n')[3] ?? ''
  looking = false
  return reader.includes('/dist/') && !reader.includes('/node_modules/')
}

for (const name of watched) {
  const own = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, {
    configurable: true,
    set: () => touched.add(name),
    get() {
      if (isReadByPackage()) touched.add(name)
      return own?.get ? own.get.call(globalThis) : own?.value
    },
  })
}

const before = new Set(Reflect.ownKeys(globalThis))
await import(process.argv[2] ?? '')
for (const name of Reflect.ownKeys(globalThis)) if (!before.has(name)) touched.add(String(name))
console.log(JSON.stringify([...touched]))
