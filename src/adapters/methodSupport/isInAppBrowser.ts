// Apps that name themselves, and the marks of Android's WebView and of a web view on an iPhone.
const apps =
  /\b(?:FBAN|FBAV|FB_IAB|Instagram|Line|MicroMessenger|Snapchat|TikTok|musical_ly|Twitter|Pinterest|LinkedInApp)\b/
const androidWebView = /; wv\)/
const iosWebView =
  /\((?:iPhone|iPad|iPod)[^)]*\) AppleWebKit\/(?!.*\b(?:Safari|CriOS|FxiOS|EdgiOS)\/)/

/**
 * Whether the page is shown inside another app, by the user agent: nothing else tells. Google
 * refuses to sign in there ("disallowed_useragent"), and passkeys have no prompt. An app on the home
 * screen of an iPhone has the user agent of a web view, but is none.
 */
export function isInAppBrowser(): boolean {
  const { userAgent = '' } = globalThis.navigator ?? {}
  if (apps.test(userAgent) || androidWebView.test(userAgent)) return true
  return iosWebView.test(userAgent) && !isOnHomeScreen()
}

/** Not by `fullscreen`, which a web view may be as well. */
function isOnHomeScreen(): boolean {
  const { navigator } = globalThis
  if ('standalone' in navigator && navigator.standalone === true) return true
  return globalThis.matchMedia?.('(display-mode: standalone)').matches === true
}
