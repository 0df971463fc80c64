/** So many results at most stand side by side: more than that no screen shows and nobody reads. */
export const mostCompared = 6
