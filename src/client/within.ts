/** The outcome of `work`, or a rejection when it takes longer: some browsers leave a transaction hanging for ever. */
export function within<T>(ms: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
