/**
 * Excludes the secret's surroundings from session recorders: rrweb, Sentry, PostHog, LogRocket, Datadog, FullStory,
 * Hotjar and Clarity each look for their own mark on an ancestor.
 */
export const recorderMarks = {
  className: 'rr-block sentry-block ph-no-capture fs-exclude',
  attributes: {
    'data-sentry-block': '',
    'data-private': '',
    'data-dd-privacy': 'hidden',
    'data-hj-suppress': '',
    'data-clarity-mask': 'true',
  },
} as const;
