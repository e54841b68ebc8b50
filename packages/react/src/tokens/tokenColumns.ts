/** What the list says about each token, in order. Each is the end of a message's id: `manager.expires`. */
export const tokenColumns = ['name', 'type', 'permissions', 'created', 'expires', 'lastUsed', 'status'] as const;

export type TokenColumn = (typeof tokenColumns)[number] | 'actions';
