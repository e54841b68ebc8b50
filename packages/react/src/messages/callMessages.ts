export const callMessages = {
  'permissions.callAllowed': 'needs {permission}',
  'permissions.callBlocked': 'needs {permission}, which you can’t grant. {reason}',
  'permissions.callUnknown': 'Unknown endpoint',
  'permissions.callOtherMethod': 'Unknown endpoint for {method}. This path supports {methods}.',
  'permissions.callNeeds': 'Also adds {names}.',
  'permissions.choose': '{count, plural, =0 {Selected} one {Select 1 permission} other {Select # permissions}}',
} satisfies Record<string, string>;
