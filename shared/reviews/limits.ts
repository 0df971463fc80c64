/** So many points go back at once; more can be asked one by one. */
export const maxPoints = 20
