/** What schemas are made of: forms that take a plain value and give a typed one, or say at which path they object and to what. */

/** Steps from the value a schema was asked about to the one it objects to. */
type Path = readonly (string | number)[];

interface Objection {
  readonly path: Path;
  /** what a map says of itself, see `leaf.ts`; else empty */
  readonly message: string;
  /** the value has the right form all the same: only keys are too many */
  readonly passable?: boolean;
}

export type ShapeIssue =
  | (Objection & { readonly code: 'invalid_type'; readonly expected: string })
  | (Objection & { readonly code: 'unrecognized_keys'; readonly keys: readonly string[] })
  | (Objection & { readonly code: 'custom'; readonly params?: Readonly<Record<string, unknown>> })
  | (Objection & { readonly code: 'invalid_union'; readonly errors: readonly (readonly ShapeIssue[])[] });

/** What the JSON Schema is made from. */
export type ShapeForm =
  | { readonly type: 'string' | 'unknown' }
  | { readonly type: 'array' | 'record' | 'optional' | 'pipe'; readonly inner: Shape }
  | { readonly type: 'union'; readonly options: readonly Shape[] }
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, Shape>> };

/** A schema of values `T`. */
export interface Shape<T = unknown> {
  readonly form: ShapeForm;
  /** the value, or anything at all when an issue was added */
  readonly run: (value: unknown, issues: ShapeIssue[]) => T;
  /** the schema this one was copied from */
  readonly parent?: Shape<T>;
  readonly clone: () => Shape<T>;
}

/** A key's schema that also lets the key be left out. */
export interface Optional<T> extends Shape<T> {
  readonly form: { readonly type: 'optional'; readonly inner: Shape<T> };
}

export type output<S> = S extends Shape<infer T> ? T : never;

const shape = <T>(form: ShapeForm, run: Shape<T>['run'], parent?: Shape<T>): Shape<T> => {
  const made: Shape<T> = { form, run, clone: () => shape(form, run, made), ...(parent ? { parent } : {}) };
  return made;
};

const wrong = (issues: ShapeIssue[], expected: string): undefined => {
  issues.push({ code: 'invalid_type', expected, path: [], message: '' });
};

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value inside, its issues under its key. */
const step = <T>(inner: Shape<T>, value: unknown, key: string | number, issues: ShapeIssue[]): T => {
  const from = issues.length;
  const result = inner.run(value, issues);
  for (let i = from; i < issues.length; i++) issues[i] = { ...issues[i]!, path: [key, ...issues[i]!.path] };
  return result;
};

const text = shape<string>({ type: 'string' }, (value, issues) => (typeof value === 'string' ? value : (wrong(issues, 'string') as never)));
const anything = shape<unknown>({ type: 'unknown' }, (value) => value);

export const string = (): Shape<string> => text;

export const unknown = (): Shape => anything;

export const array = <T>(inner: Shape<T>): Shape<T[]> =>
  shape({ type: 'array', inner }, (value, issues) =>
    Array.isArray(value) ? value.map((item, i) => step(inner, item, i, issues)) : (wrong(issues, 'array') as never),
  );

/** A map of any keys, each a word as `_keys` says, with values of one form. */
export const record = <T>(_keys: Shape<string>, inner: Shape<T>): Shape<Record<string, T>> =>
  shape({ type: 'record', inner }, (value, issues) => {
    if (!isMap(value)) return wrong(issues, 'record') as never;
    const made: Record<string, T> = {};
    for (const key of Object.keys(value)) if (key !== '__proto__') made[key] = step(inner, value[key], key, issues);
    return made;
  });

/** The first of the forms that takes the value. */
export const union = <const S extends readonly Shape[]>(options: S): Shape<output<S[number]>> =>
  shape({ type: 'union', options }, (value, issues) => {
    const errors: ShapeIssue[][] = [];
    for (const option of options) {
      const told: ShapeIssue[] = [];
      const result = option.run(value, told);
      if (told.length === 0) return result as output<S[number]>;
      errors.push(told);
    }
    const passable = errors.filter((told) => told.every((issue) => issue.passable));
    if (passable.length === 1) issues.push(...passable[0]!);
    else issues.push({ code: 'invalid_union', errors, path: [], message: '' });
    return undefined as never;
  });

interface Context {
  readonly issues: {
    readonly push: (issue: {
      readonly code: 'custom';
      readonly input: unknown;
      readonly params: Readonly<Record<string, unknown>>;
    }) => unknown;
  };
}

export type Transform<A, B> = (value: A, context: Context) => B;

export const transform = <A, B>(change: Transform<A, B>): Transform<A, B> => change;

/** What a form gives, changed further where the form had nothing to object to but keys too many. */
export const pipe = <A, B>(inner: Shape<A>, change: Transform<A, B>): Shape<B> =>
  shape({ type: 'pipe', inner }, (value, issues) => {
    const from = issues.length;
    const given = inner.run(value, issues);
    for (let i = from; i < issues.length; i++) if (!issues[i]!.passable) return undefined as never;
    return change(given, { issues: { push: ({ params }) => issues.push({ code: 'custom', params, path: [], message: '' }) } });
  });

export const exactOptional = <T>(inner: Shape<T>): Optional<T> => shape({ type: 'optional', inner }, inner.run) as Optional<T>;

type Keys<S, O extends boolean> = {
  [K in keyof S]: S[K] extends Optional<unknown> ? (O extends true ? K : never) : O extends true ? never : K;
}[keyof S];

type ObjectOf<S> = { -readonly [K in Keys<S, false>]: output<S[K]> } & { -readonly [K in Keys<S, true>]?: output<S[K]> };

/** A map with these keys and no others; `say` is the message of an issue about keys too many. */
export const strictObject = <S extends Readonly<Record<string, Shape>>>(
  keys: S,
  say: () => string,
): Shape<{ [K in keyof ObjectOf<S>]: ObjectOf<S>[K] }> =>
  shape({ type: 'object', shape: keys }, (value, issues) => {
    if (!isMap(value)) return wrong(issues, 'object') as never;
    const made: Record<string, unknown> = {};
    for (const key in keys) {
      const one: Shape = keys[key]!;
      const present = key in value;
      if (present) made[key] = step(one, value[key], key, issues);
      else if (one.form.type !== 'optional') {
        const from = issues.length;
        step(one, undefined, key, issues);
        if (issues.length === from) issues.push({ code: 'invalid_type', expected: 'nonoptional', path: [key], message: '' });
      }
    }
    const unknownKeys = Object.keys(value).filter((key) => !Object.hasOwn(keys, key));
    if (unknownKeys.length > 0) issues.push({ code: 'unrecognized_keys', keys: unknownKeys, path: [], message: say(), passable: true });
    return made as never;
  });

export type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly ShapeIssue[] } };

export const safeParse = <T>(schema: Shape<T>, value: unknown): Parsed<T> => {
  const issues: ShapeIssue[] = [];
  const data = schema.run(value, issues);
  return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
};

export interface Registry<T extends object> {
  readonly add: (schema: Shape, known: T) => void;
  readonly own: (schema: Shape) => T | undefined;
  /** what is known of a schema, and of the one it was copied from */
  readonly get: (schema: Shape) => T | undefined;
}

export const registry = <T extends object>(): Registry<T> => {
  const known = new Map<Shape, T>();
  const own = (schema: Shape): T | undefined => known.get(schema);
  const get = (schema: Shape): T | undefined => {
    const of = schema.parent && get(schema.parent);
    return of ? { ...of, ...own(schema) } : own(schema);
  };
  return { add: (schema, what) => void known.set(schema, what), own, get };
};
