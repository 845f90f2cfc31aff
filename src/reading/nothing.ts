/** Stands for a script of Starlight's that the guide does without. */
export {};
