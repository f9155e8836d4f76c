/**
 * Whether this is a page without a secure context, so without WebCrypto and Web Locks. Platforms that
 * are no pages do not say, and bring their own (W3C Secure Contexts).
 */
export function isInsecurePage(): boolean {
  const page: { isSecureContext?: boolean } & object = globalThis
  return page.isSecureContext === false
}
