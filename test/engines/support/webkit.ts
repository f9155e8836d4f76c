import { Builder, Capabilities, Key as DriverKey, Origin, type WebDriver } from 'selenium-webdriver'
import type { Engine, EngineProfile, EngineTab, Key } from './Engine.ts'
import { startWebKitDrivers, type WebKitDriver } from './startWebKitDrivers.ts'
import { until } from './until.ts'

/** WebKitGTK's MiniBrowser, driven by Selenium over WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  async launch() {
    const drivers = await startWebKitDrivers()
    // A session is the only way to an empty profile, and the first one tells the version.
    const first = await openSession(await drivers.take())
    const version = (await first.session.getCapabilities()).get('browserVersion')
    const unused = [first]
    return {
      version: String(version),
      newProfile: async () => profileOf(unused.pop() ?? (await openSession(await drivers.take()))),
      close: drivers.stop,
    }
  },
}

interface Session {
  readonly session: WebDriver
  quit(): Promise<void>
}

async function openSession(driver: WebKitDriver): Promise<Session> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: driver.browser, args: ['--automation'] },
  })
  const session = await new Builder().usingServer(driver.url).withCapabilities(capabilities).build()
  await session.manage().setTimeouts({ script: 170_000 })
  await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 960 })
  return {
    session,
    async quit() {
      await session.quit()
      driver.giveBack()
    },
  }
}

function profileOf({ session, quit }: Session): EngineProfile {
  // The session has one current window, so its commands run one after the other.
  let queue: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(action: () => Promise<T>): Promise<T> => {
    const result = queue.then(action)
    queue = result.catch(() => {})
    return result
  }
  let isFirstTab = true
  return {
    newTab: () =>
      inOrder(async () => {
        if (!isFirstTab) await session.switchTo().newWindow('tab')
        isFirstTab = false
        return tabOf(session, await session.getWindowHandle(), inOrder)
      }),
    async tabOpenedBy(open) {
      const before = await inOrder(() => session.getAllWindowHandles())
      await open()
      const opened = await until('the window', async () => {
        const handles = await inOrder(() => session.getAllWindowHandles())
        return handles.find((handle) => !before.includes(handle))
      })
      return tabOf(session, opened, inOrder)
    },
    close: () => inOrder(quit),
  }
}

const keys: Record<Key, string> = {
  Tab: DriverKey.TAB,
  Enter: DriverKey.ENTER,
  Escape: DriverKey.ESCAPE,
  Space: ' ',
  Backspace: DriverKey.BACK_SPACE,
}

/** Runs in the page, as the body of a function. */
const answer = `
  const [expression, done] = arguments
  Promise.resolve()
    .then(() => (0, eval)(expression))
    .then((value) => done({ value }), (reason) => done({ reason: String(reason) }))
`

/**
 * Loads a document in place of the present one. The driver may return while the old document is
 * still there, so that is marked.
 */
async function load(session: WebDriver, navigate: () => Promise<void>): Promise<void> {
  await session.executeScript('document.isReplaced = true')
  await navigate()
  const isLoaded = 'return !document.isReplaced && document.readyState === "complete"'
  await until('the document', () => session.executeScript<boolean>(isLoaded))
}

function tabOf(
  session: WebDriver,
  handle: string,
  inOrder: <T>(action: () => Promise<T>) => Promise<T>,
): EngineTab {
  const inTab = <T>(action: () => Promise<T>) =>
    inOrder(async () => {
      await session.switchTo().window(handle)
      return action()
    })
  return {
    goto: (url) => inTab(() => load(session, () => session.get(url))),
    reload: () => inTab(() => load(session, () => session.navigate().refresh())),
    run: (expression, place) =>
      inTab(async () => {
        if (place === 'frame') await session.switchTo().frame(0)
        const { value, reason } = await session.executeAsyncScript<{
          value?: string
          reason?: string
        }>(answer, expression)
        if (value === undefined) throw new Error(reason)
        return value
      }),
    type: (text) => inTab(() => session.actions().sendKeys(text).perform()),
    press: (key, withShift) =>
      inTab(() => {
        const actions = session.actions()
        const pressed = withShift ? actions.keyDown(DriverKey.SHIFT) : actions
        const sent = pressed.sendKeys(keys[key])
        return (withShift ? sent.keyUp(DriverKey.SHIFT) : sent).perform()
      }),
    clickAt: (x, y) =>
      inTab(() => session.actions().move({ x, y, origin: Origin.VIEWPORT }).click().perform()),
    close: () => inTab(() => session.close()),
  }
}
