/** The columns of the list, in order. Each is the end of a message id: `manager.expires`. */
export const tokenColumns = ['name', 'type', 'permissions', 'created', 'expires', 'lastUsed', 'status'] as const;

export type TokenColumn = (typeof tokenColumns)[number] | 'actions';
