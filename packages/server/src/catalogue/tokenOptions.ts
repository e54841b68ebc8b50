/** One permission at one level. Ids are the host's and opaque. */
export interface Grant {
  readonly permission: string;
  readonly level: string;
}

/** How much harm a leaked token could do with it. */
export type Risk = 'low' | 'elevated' | 'dangerous';

/** `selected`: the named resources only. `all-current`: every one that exists at creation. `all`: those and every future one. */
export type ResourceMode = 'selected' | 'all-current' | 'all';

/** A call that a level allows, such as `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string | undefined;
}

/** Shown, and refused in a request. */
export interface Lock {
  /** The host's sentence: who may grant it, or why nobody may. */
  readonly reason: string;
  /** Whether the person may ask for it, where the host takes such requests. @default false */
  readonly canRequest?: boolean | undefined;
}

export interface PermissionLevel {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** This level and those above it are shown, and refused in a request. */
  readonly locked?: Lock | undefined;
  /** Whether it changes nothing, nor do the levels below it. @default it is called `read`, or all its endpoints are GET */
  readonly readOnly?: boolean | undefined;
  /** What this level cannot work without. A request that lacks it is refused. */
  readonly requires?: readonly Grant[] | undefined;
  /** @default 'low' */
  readonly risk?: Risk | undefined;
  readonly riskReason?: string | undefined;
  readonly endpoints?: readonly Endpoint[] | undefined;
}

export interface Permission {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** From the least to the most; each includes those before it. */
  readonly levels: readonly PermissionLevel[];
  readonly locked?: Lock | undefined;
  /** Token types that cannot carry it, and why. */
  readonly excludedFrom?: readonly { readonly tokenType: string; readonly reason: string }[] | undefined;
}

export interface PermissionGroup {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly permissions: readonly Permission[];
}

export interface TokenType {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** Leave out for a token that works on everything in the workspace. */
  readonly resources?: TokenTypeResources | undefined;
}

export interface TokenTypeResources {
  /** What the resource provider is asked for, such as `forms`. */
  readonly type: string;
  /** The plural, in the host's words: `forms`. */
  readonly label: string;
  /** @default ['selected'] */
  readonly modes?: readonly ResourceMode[] | undefined;
}

export interface ExpirationOptions {
  /** In days of 24 hours from creation. */
  readonly presets: readonly number[];
  /** In days. @default the shortest preset */
  readonly defaultDays?: number | undefined;
  /** With `false` only the presets are accepted. @default true */
  readonly customDate?: boolean | undefined;
}

/** A limit applies when all that it names holds; one that names nothing applies to every token. */
export interface PolicyCondition {
  readonly tokenType?: string | undefined;
  /** With `risk`, both must hold for one grant: this permission, at a level of that risk. */
  readonly permission?: string | undefined;
  /** This risk or a greater one. A level has the greatest risk of those that it includes. */
  readonly risk?: Risk | undefined;
}

export interface LifetimeLimit {
  readonly maxDays: number;
  readonly when?: PolicyCondition | undefined;
  readonly reason: string;
}

/** The host's limits as data, each with the sentence that the person is shown. The server enforces all of them. */
export interface TokenPolicy {
  readonly lifetimes?: readonly LifetimeLimit[] | undefined;
  /** @default not allowed */
  readonly noExpiration?: { readonly allowed: boolean; readonly reason?: string | undefined } | undefined;
  readonly descriptionRequired?: { readonly reason: string } | undefined;
  readonly maxResources?: { readonly count: number; readonly reason: string } | undefined;
  /** Grants that one token may not hold together. */
  readonly refusedCombinations?: readonly RefusedCombination[] | undefined;
}

export interface RefusedCombination {
  readonly grants: readonly Grant[];
  readonly reason: string;
}

/** A named pre-selection. */
export interface Template {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly grants: readonly Grant[];
}

/** What the host offers to one person: the catalogue of permissions, token types, expirations and limits. */
export interface TokenOptions {
  readonly groups: readonly PermissionGroup[];
  readonly tokenTypes: readonly TokenType[];
  readonly expirations: ExpirationOptions;
  readonly policy?: TokenPolicy | undefined;
  readonly templates?: readonly Template[] | undefined;
}
