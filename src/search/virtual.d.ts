/** Made by `integration.ts` from the list of terms. */
declare module 'virtual:search/names' {
  const names: string;
  export default names;
}
declare module 'virtual:search/phrases' {
  const phrases: string;
  export default phrases;
}
declare module 'virtual:search/traditional' {
  const traditional: { characters: string; names: string };
  export default traditional;
}
declare module 'virtual:search/topics' {
  const topics: { id: string; title: string }[];
  export default topics;
}
