'use client'

/**
 * Keeps session recorders from recording an element. Spread {@link masked} on it and give it
 * {@link maskedClasses}.
 *
 * | recorder | hook |
 * |---|---|
 * | Sentry | `data-sentry-mask` (docs.sentry.io, Session Replay, Privacy) |
 * | PostHog | class `ph-no-capture` (posthog.com/docs/session-replay/privacy) |
 * | Datadog | `data-dd-privacy` (docs.datadoghq.com, Session Replay Privacy Options) |
 * | Microsoft Clarity | `data-clarity-mask` (learn.microsoft.com, Clarity, Masking content) |
 * | LogRocket | `data-private` (docs.logrocket.com/reference/dom) |
 * | FullStory | class `fs-exclude` (help.fullstory.com, Private by Default) |
 * | Hotjar | `data-hj-suppress` (help.hotjar.com, Suppressing content) |
 * | rrweb and what is built on it | classes `rr-block`, `rr-mask` (rrweb guide, Privacy) |
 */
export const masked = {
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-private': '',
  'data-hj-suppress': '',
} as const

/** See {@link masked}. */
export const maskedClasses = 'ph-no-capture fs-exclude rr-block rr-mask'
