/** A state of a component that must look right: drives the gallery, the tests and the accessibility check. */
export interface Example<Props> { readonly name: string; readonly props: Omit<Props, 'view'> }
