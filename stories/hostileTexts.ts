export const hostileTexts = {
  bidi: 'safe \u202Etxet desrever\u202C and \u2067isolated',
  html: '<img src=x onerror="alert(1)"><b>bold</b> & "quotes"',
  long: 'An exceedingly long name '.repeat(400),
  unbroken: 'x'.repeat(10_000),
  combining: 'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E'.repeat(40),
  rightToLeft: 'نموذج التسجيل في ورشة الخط العربي',
} as const;
