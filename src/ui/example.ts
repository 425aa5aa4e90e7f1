/** A state of a component that must look right: drives the gallery, the tests and the accessibility check. */
export interface Example<Props> { readonly name: string; readonly props: Omit<Props, 'view'> }
/** The same, told by the component: `ExamplesOf<typeof Notice>`. */
export type ExamplesOf<Component extends (props: never) => unknown> = readonly Example<Parameters<Component>[0]>[];
