/** One row of the benchmarks: floor, peers and ours, taken in turn in each round. */
export interface Row {
  /** What `npm run bench -- NAME` asks for. */
  readonly name: string;
  readonly title: string;
  /** How it is measured: a sentence or two for the document. */
  readonly how: string;
  readonly lines: readonly Line[];
  /** Sets everything up that does not belong to a sample. */
  prepare(): Promise<Bench>;
}

export interface Bench {
  /** In the order in which they are taken. */
  readonly cases: readonly Case[];
  close(): Promise<void>;
}

export interface Case {
  readonly name: string;
  /** One sample: figures by name. Rejects when it could not be taken. */
  sample(round: number): Promise<Figures>;
}

/** A figure may be taken several times within one sample. */
export type Figures = Readonly<Record<string, number | readonly number[]>>;

/** Samples by `case.figure`, in the order of the rounds. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** One promise about a row's samples. */
export interface Line {
  readonly what: string;
  /** As the table says it: `≤ 1.3 × the static page`. */
  readonly target: string;
  /** Reached when the value is at most this; null: shown for scale only. */
  readonly limit: number | null;
  readonly value: (samples: Samples) => Value | null;
  /** What stands between, where it is missed. */
  readonly between?: string;
}

/** A value with its spread over the rounds, as text in the table. `scale`: the medians it was made of and others to compare with. */
export interface Value {
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  readonly unit: Unit;
}

export type Unit = '×' | 'ms' | 'B' | 'MB' | 'requests' | 'writes' | 'µs' | '%';
