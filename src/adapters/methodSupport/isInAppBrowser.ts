// Apps that name themselves, and the marks of Android's WebView and of a web view on an iPhone.
const apps =
  /\b(?:FBAN|FBAV|FB_IAB|Instagram|Line|MicroMessenger|Snapchat|TikTok|musical_ly|Twitter|Pinterest|LinkedInApp)\b/
const androidWebView = /; wv\)/
const iosWebView =
  /\((?:iPhone|iPad|iPod)[^)]*\) AppleWebKit\/(?!.*\b(?:Safari|CriOS|FxiOS|EdgiOS)\/)/

/**
 * Whether the page is shown inside another app, by the user agent: nothing else tells. Google
 * refuses to sign in there ("disallowed_useragent"), and passkeys have no prompt.
 */
export function isInAppBrowser(): boolean {
  const { userAgent } = globalThis.navigator
  return [apps, androidWebView, iosWebView].some((mark) => mark.test(userAgent))
}
