import type { Grant, ResourceMode } from '../token/token.ts';
import type { TokenListing } from './tokenListing.ts';

/** How much harm a leaked token could do with it. Anything not `low` must come with a reason. */
export type Risk = 'low' | 'elevated' | 'dangerous';

/** A call that a level allows, such as `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
}

/** Shown, but not for this person to grant. */
export interface Lock {
  /** The host's sentence: who may grant it, or why nobody may. */
  readonly reason: string;
  /** Whether the person may ask for it, where the host takes such requests. @default false */
  readonly canRequest?: boolean;
}

export interface PermissionLevel {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The person may see this level and those above it but not grant them. */
  readonly locked?: Lock;
  /** Whether it changes nothing, nor do the levels below it. @default it is called `read`, or all its endpoints are GET */
  readonly readOnly?: boolean;
  /** What this level cannot work without; added with it. */
  readonly requires?: readonly Grant[];
  /** @default 'low' */
  readonly risk?: Risk;
  /** The host's sentence about the risk, shown where the level is chosen. */
  readonly riskReason?: string;
  readonly endpoints?: readonly Endpoint[];
}

export interface Permission {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** From the least to the most; each includes those before it. One level makes a plain checkbox. */
  readonly levels: readonly PermissionLevel[];
  /** The person may see it but not grant it, and why. */
  readonly locked?: Lock;
  /** Token types that cannot carry it, and why. */
  readonly excludedFrom?: readonly { readonly tokenType: string; readonly reason: string }[];
}

export interface PermissionGroup {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly permissions: readonly Permission[];
}

export interface TokenType {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Leave out for a token that works on everything; then nothing is asked. */
  readonly resources?: {
    /** Passed to `TokenApi.searchResources`. */
    readonly type: string;
    /** The plural, in the host's words: `forms`. */
    readonly label: string;
    /** @default ['selected'] */
    readonly modes?: readonly ResourceMode[];
  };
}

export interface ExpirationOptions {
  /** In days of 24 hours from creation. */
  readonly presets: readonly number[];
  /** Which preset is chosen at the start, in days. @default the shortest */
  readonly defaultDays?: number;
  /** @default true */
  readonly customDate?: boolean;
}

/** A limit applies when all that it names holds; one that names nothing applies to every token. */
export interface PolicyCondition {
  readonly tokenType?: string;
  /** With `risk`, both must hold for one grant: this permission, at a level of that risk. */
  readonly permission?: string;
  /** This risk or a greater one. */
  readonly risk?: Risk;
}

export interface LifetimeLimit {
  readonly maxDays: number;
  readonly when?: PolicyCondition;
  readonly reason: string;
}

/** The host's limits as data, each with the sentence that is shown beside what it takes away. */
export interface TokenPolicy {
  readonly lifetimes?: readonly LifetimeLimit[];
  /** A token without an end is offered only where this says so. @default not allowed */
  readonly noExpiration?: { readonly allowed: boolean; readonly reason?: string };
  readonly descriptionRequired?: { readonly reason: string };
  /** To one token, however they are chosen: “all” are as many as there are when the token is made. */
  readonly maxResources?: { readonly count: number; readonly reason: string };
  /** Grants that one token may not hold together. */
  readonly refusedCombinations?: readonly { readonly grants: readonly Grant[]; readonly reason: string }[];
}

/** A named pre-selection. */
export interface Template {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly grants: readonly Grant[];
}

/** What the host offers to the person who is asking. */
export interface TokenOptions {
  /** Sent back with the request, so that the API can answer `options-changed`. */
  readonly version?: string;
  readonly groups: readonly PermissionGroup[];
  readonly tokenTypes: readonly TokenType[];
  readonly expirations: ExpirationOptions;
  readonly policy?: TokenPolicy;
  readonly templates?: readonly Template[];
  /** What `listTokens` can do beyond pages, newest first. @default nothing */
  readonly listing?: TokenListing;
}
