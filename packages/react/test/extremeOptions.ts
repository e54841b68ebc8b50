import type { TokenOptions } from '@tokenwright/core';
import { exampleOptions } from './exampleOptions.ts';

const threeLines =
  'Permission to read, change and export the answers of visitors in every form of the workspace. '.repeat(3);
const reason = 'Whoever has it can read the medical letters that visitors uploaded with a form. '
  .repeat(7)
  .slice(0, 500);

export const extremeOptions: TokenOptions = {
  ...exampleOptions,
  groups: Array.from({ length: 60 }, (_, index) => ({
    id: `group-${index}`,
    label: ['نموذج التسجيل في ورشة الخط العربي', 'แบบฟอร์มลงทะเบียนเวิร์กช็อปการเขียนอักษร', threeLines][index % 3] as string,
    permissions: [
      {
        id: `long-${index}`,
        label: threeLines,
        description: threeLines,
        levels: [
          { id: 'read', label: 'Lesen und exportieren' },
          { id: 'write', label: 'แก้ไขข้อมูลทั้งหมด', risk: 'elevated' as const, riskReason: reason },
          { id: 'delete', label: 'حذف نهائي', risk: 'dangerous' as const, riskReason: reason },
        ],
      },
      { id: `unbroken-${index}`, label: 'x'.repeat(200), levels: [{ id: 'read', label: 'Read' }] },
    ],
  })),
  tokenTypes: exampleOptions.tokenTypes.map((type) => ({
    ...type,
    label: threeLines,
    description: threeLines,
    risk: 'dangerous' as const,
    riskReason: reason,
  })),
  policy: {
    lifetimes: [{ maxDays: 365, reason }],
    maxResources: { count: 100, reason },
    descriptionRequired: { reason },
  },
  templates: [
    {
      id: 'long',
      label: threeLines,
      description: threeLines,
      grants: [{ permission: 'long-0', level: 'read' }],
      tokenType: 'scoped',
      expiration: { days: 90 },
    },
  ],
};
