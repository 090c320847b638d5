/** Published cases Banxin holds wrong, each with the clause that says otherwise; at most two in a hundred. */

export const heldWrong: ReadonlyMap<string, string> = new Map([
  [
    'wpt-lb-normal-015a-1',
    'UAX #14 LB22, and the web platform’s own tests “…-in-normal”: at `normal` ‥‥ may not begin a line; here it does, in Japanese',
  ],
  [
    'trim-quote-ja-’',
    'JLREQ #positioning_of_consecutive…, Table 1 (cl-02 before cl-01: ½ em): 」’「 closes up in Japanese as in Chinese; open as csswg-drafts#9504',
  ],
]);
