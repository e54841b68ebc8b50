/**
 * Keeps the secret's surroundings out of session recorders: rrweb, Sentry, PostHog, LogRocket, Datadog, FullStory, Hotjar and Clarity
 * each look for a mark of their own on an ancestor.
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
