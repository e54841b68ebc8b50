/** What came back from the API. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; `undefined` where it was not JSON. */
  readonly body: unknown;
  /** What was asked, with its query. */
  readonly url: string;
}
